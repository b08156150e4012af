package org.lectern.server.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a case, and how long it rests.
 *
 * @param holder who works on it or was handed it; null for nobody
 * @param claimedUntil until when it is theirs; null where it was handed to them, which does not lapse
 * @param resumesAt when it comes back; null where it does not rest
 */
public record Standing(
        @Nullable UUID holder,
        @Nullable Instant claimedUntil,
        @Nullable Instant resumesAt,
        String holdReason) {

    /** Who has it at this moment; null where nobody has, or their claim has lapsed. */
    public @Nullable UUID holder(Instant now) {
        return claimedUntil == null || claimedUntil.isAfter(now) ? holder : null;
    }
}
