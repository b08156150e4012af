package org.lectern.server.practice;

import java.time.Instant;

/**
 * What an invented patron will write, and when.
 *
 * @param number counts from 1 over all blogs
 * @param post the place of the post that it is about among the posts of the blog's {@link Writing}
 */
public record Script(int number, PracticeBlog blog, int post, String author, Manner manner, String text, Instant at) {

    Script numbered(int other) {
        return new Script(other, blog, post, author, manner, text, at);
    }
}
