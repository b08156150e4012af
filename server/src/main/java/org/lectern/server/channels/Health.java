package org.lectern.server.channels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is: when it was last looked at, last compared in full, what is wrong and when it is tried again; {@code lookedBy} is the
 * person who looked, null where the program did.
 */
public record Health(
        @Nullable Instant lookedAt,
        @Nullable Instant fullLookAt,
        @Nullable Trouble trouble,
        @Nullable Instant nextTryAt,
        int failures,
        @Nullable UUID lookedBy) {

    /** Why the last look failed: a cause by its name and what the platform said. */
    public record Trouble(String cause, String detail, Instant at) {}
}
