package org.lectern.server.concerns;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Word;

/**
 * One thing that somebody, or many, told the library about its pages.
 *
 * @param item the comment that it is about; null where that is not known
 * @param revision of the comment, as it was looked at last
 * @param outcome null until it is answered
 * @param answer what who reported reads besides the outcome; may be empty
 * @param language of the answer
 */
public record Concern(
        UUID id,
        String number,
        @Nullable UUID item,
        int revision,
        ConcernState state,
        Instant openedAt,
        @Nullable Instant lookedAt,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable Outcome outcome,
        String answer,
        Locale language) {

    /** What came of a concern. */
    public enum Outcome implements Word {
        /** What was reported keeps to the rules. */
        KEPT,
        /** Something was done about it. */
        ACTED,
        /** It is nothing that the library can do something about. */
        NOT_OURS,
        /** It was not found. */
        NOT_FOUND
    }

    public boolean open() {
        return state.open();
    }
}
