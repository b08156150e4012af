package org.lectern.server.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which one seed draws. What it is stays secret until nobody can use it to tell a drawn look from another. */
record SamplePeriod(
        UUID id,
        byte[] seed,
        int share,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Instant shownAt) {

    /** What came of a decision that was drawn. */
    enum Outcome {
        ASKED,
        /** It was undone or replaced before somebody was asked. */
        NOT_IN_FORCE,
        OTHER_WORDS,
        SEALED,
        /** A second person has looked already. */
        LOOKED_AT,
        /** It was left up, and nothing raises a clause that could be asked about. */
        NOTHING_NOTICED,
        /** Whoever could be asked had a part in it. */
        NOBODY
    }
}
