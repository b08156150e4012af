package org.lectern.server.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second look that came to something else than the decision; {@code outcome} is null until somebody has settled it. */
record Difference(
        UUID look,
        DecisionId decision,
        Instant openedAt,
        @Nullable Outcome outcome,
        String reason,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt) {

    /** What becomes of the decision. */
    enum Outcome {
        CONFIRMED,
        TAKEN_BACK
    }
}
