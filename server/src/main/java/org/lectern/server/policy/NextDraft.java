package org.lectern.server.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The version of the policy that people here are working on; it counts for nothing until it is proposed and brought into force.
 *
 * @param revision how often it was changed; 0 where nobody has begun, and the text in force stands here
 * @param base the version that was in force when it was begun
 * @param changedBy who changed it last; null where nobody has begun
 */
public record NextDraft(
        int revision,
        UUID base,
        String yaml,
        @Nullable UUID changedBy,
        @Nullable Instant changedAt) {

    public boolean begun() {
        return revision > 0;
    }
}
