package org.lectern.server.practice;

import java.time.Instant;
import org.lectern.server.platform.PlatformStatus;

/** A comment on a practice blog as it stands. */
public record PracticeComment(
        long id, PracticePost post, String author, String text, Instant at, PlatformStatus status) {

    PracticeComment standing(PlatformStatus other) {
        return new PracticeComment(id, post, author, text, at, other);
    }

    PracticeComment saying(String other) {
        return new PracticeComment(id, post, author, other, at, status);
    }
}
