package org.lectern.server.practice;

import java.time.Instant;
import org.lectern.server.platform.PlatformStatus;

/** A comment on a practice blog as it stands; {@code parent} is the comment that it answers, 0 for none, and only the blog answers. */
public record PracticeComment(
        long id, PracticePost post, long parent, String author, String text, Instant at, PlatformStatus status) {

    PracticeComment standing(PlatformStatus other) {
        return new PracticeComment(id, post, parent, author, text, at, other);
    }

    PracticeComment saying(String other) {
        return new PracticeComment(id, post, parent, author, other, at, status);
    }
}
