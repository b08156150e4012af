/**
 * A small blog platform in memory, with two libraries' blogs and invented patrons, to practise on.
 *
 * <p>People see its pages at {@code http://practice.localhost:PORT/posts}. A program uses each blog at {@code http://127.0.0.1:PORT/blogs/BLOG}
 * with the blog's token as {@code Authorization: Bearer TOKEN}; answers are JSON, errors {@code {"error": "..."}} with status 400, 401 or 404:
 *
 * <ul>
 *   <li>{@code GET api/site}: {@code {"name"}}
 *   <li>{@code GET api/comments?shelf=shown_and_held|spam|trash&page=N}: a list of comments, newest first, 100 a page from 1 on; the header
 *       {@code Practice-Last} says whether it is the last page
 *   <li>{@code GET api/comments/ID}: {@code {"id", "post", "parent", "author", "handle", "text", "url", "at", "status"}} with whole numbers
 *       (parent 0 for none), an instant of ISO 8601 and one of visible, held, spam, trashed
 *   <li>{@code GET api/comments/ID/answers}: the blog's own answers to it, oldest first; {@code POST} with {@code {"text"}} writes one and
 *       gives it back
 *   <li>{@code PUT api/comments/ID/status} with {@code {"status"}}: the comment as it then stands
 *   <li>{@code GET api/authors/NAME}: {@code {"name", "standing"}} with one of none, limited, blocked; {@code PUT} with {@code {"standing"}}
 *       changes it. What a limited author sends by the page's form is held, a blocked one cannot send
 *   <li>{@code GET api/posts/ID}: {@code {"id", "title", "text", "by", "url", "at"}}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        displayName = "Practice",
        allowedDependencies = {"words", "database", "web", "web :: pages", "platform"})
package org.lectern.server.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
