package org.lectern.server.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To which cases a list is narrowed; null asks for nothing.
 *
 * @param label of something noticed
 * @param clause a clause that asks for something noticed
 * @param holder who has it
 * @param openedBefore how long it has been there
 */
public record Narrowed(
        @Nullable UUID channel,
        @Nullable String label,
        @Nullable String clause,
        @Nullable UUID holder,
        @Nullable Instant openedBefore) {

    /** Every case of the list. */
    public static final Narrowed NOT = new Narrowed(null, null, null, null, null);
}
