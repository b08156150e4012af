package org.lectern.server.steps;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's written finding that two accounts are one person's, and who took it back. */
record SamePerson(
        UUID id,
        Account one,
        Account other,
        String why,
        UUID foundBy,
        Instant foundAt,
        @Nullable UUID revokedBy,
        @Nullable Instant revokedAt,
        String revokedWhy) {

    boolean holds() {
        return revokedAt == null;
    }
}
