package org.lectern.server.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.server.cases.CaseId;

/** One act on several comments, decided together under one clause for one reason; each part is a decision of its own. */
record Batch(
        UUID id,
        Act act,
        @Nullable Citation citation,
        String reason,
        UUID decidedBy,
        Instant decidedAt,
        List<Part> parts) {

    Batch {
        parts = List.copyOf(parts);
    }

    /** A comment as the person saw it, and what became of it; {@code why} is in words where it did not go, else empty. */
    record Part(
            int place,
            CaseId about,
            int version,
            int revision,
            Outcome outcome,
            @Nullable UUID decision,
            String why) {}

    /** What became of a part. Only what is open can still be decided, and only what was decided be undone. */
    enum Outcome {
        OPEN,
        DECIDED,
        NOT_POSSIBLE,
        UNDONE
    }

    List<Part> in(Outcome outcome) {
        return parts.stream().filter(part -> part.outcome() == outcome).toList();
    }
}
