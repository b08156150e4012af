package org.lectern.server.practice;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.Restriction;

/** What is on the practice platform, in memory. Comments are numbered in the order in which they are written. */
final class PracticeStore {

    private final TreeMap<Long, PracticePost> posts = new TreeMap<>();
    private final TreeMap<Long, PracticeComment> comments = new TreeMap<>();
    private final Map<Author, Restriction> restricted = new HashMap<>();
    private long lastComment;

    /** Who comments on a blog, known by name alone. */
    private record Author(PracticeBlog blog, String name) {}

    synchronized Restriction standing(PracticeBlog blog, String author) {
        return restricted.getOrDefault(new Author(blog, author), Restriction.NONE);
    }

    synchronized void restrict(PracticeBlog blog, String author, Restriction standing) {
        restricted.put(new Author(blog, author), standing);
    }

    /** What a visitor sends by the form: null where they cannot write, held where it waits to be shown. */
    synchronized @Nullable PracticeComment written(PracticePost post, String author, String text, Instant at) {
        return switch (standing(post.blog(), author)) {
            case NONE -> comment(post, author, text, at);
            case LIMITED -> change(comment(post, author, text, at).id(), PlatformStatus.HELD);
            case BLOCKED -> null;
        };
    }

    synchronized PracticePost publish(PracticeBlog blog, String title, String text, String by, Instant at) {
        PracticePost post = new PracticePost(posts.size() + 1L, blog, title, text, by, at);
        posts.put(post.id(), post);
        return post;
    }

    synchronized PracticeComment comment(PracticePost post, String author, String text, Instant at) {
        return keep(post, 0, author, text, at);
    }

    /** The blog's own answer to a comment. */
    synchronized PracticeComment answer(PracticeComment to, String text, Instant at) {
        return keep(to.post(), to.id(), to.post().blog().name(), text, at);
    }

    private PracticeComment keep(PracticePost post, long parent, String author, String text, Instant at) {
        PracticeComment comment =
                new PracticeComment(++lastComment, post, parent, author, text, at, PlatformStatus.VISIBLE);
        comments.put(comment.id(), comment);
        return comment;
    }

    /** The blog's own answers to a comment, oldest first. */
    synchronized List<PracticeComment> answers(PracticeComment to) {
        return comments.values().stream()
                .filter(comment -> comment.parent() == to.id())
                .toList();
    }

    /** The comment as it then stands; null where there is none. */
    synchronized @Nullable PracticeComment change(long id, PlatformStatus status) {
        return comments.computeIfPresent(id, (_, comment) -> comment.standing(status));
    }

    synchronized void edit(long id, String text) {
        comments.computeIfPresent(id, (_, comment) -> comment.saying(text));
    }

    synchronized void remove(long id) {
        comments.remove(id);
    }

    synchronized @Nullable PracticePost post(long id) {
        return posts.get(id);
    }

    synchronized @Nullable PracticeComment comment(long id) {
        return comments.get(id);
    }

    /** Newest first. */
    synchronized List<PracticePost> posts() {
        return posts.descendingMap().values().stream()
                .sorted(Comparator.comparing(PracticePost::at).reversed())
                .toList();
    }

    /** Newest first. */
    synchronized List<PracticeComment> comments(PracticeBlog blog, Set<PlatformStatus> statuses) {
        return comments.descendingMap().values().stream()
                .filter(comment -> comment.post().blog().equals(blog) && statuses.contains(comment.status()))
                .toList();
    }

    /** What the public sees under a post, oldest first. */
    synchronized List<PracticeComment> visible(PracticePost post) {
        return comments.values().stream()
                .filter(comment -> comment.post().equals(post) && comment.status() == PlatformStatus.VISIBLE)
                .toList();
    }
}
