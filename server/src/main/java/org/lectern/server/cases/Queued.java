package org.lectern.server.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list, with who has it and what else the list says about it.
 *
 * @param author as the platform identifies them
 * @param elsewhere what was done outside the queue; null for nothing
 * @param answerDue until when an answer to it is due; null where none is
 * @param place where it stands in the list
 */
public record Queued(
        Case about,
        Standing standing,
        @Nullable UUID thread,
        String author,
        @Nullable Elsewhere elsewhere,
        @Nullable Instant answerDue,
        Place place) {

    /** When it was done outside the queue, where the list is one of those. */
    public Instant at() {
        return place.at();
    }
}
