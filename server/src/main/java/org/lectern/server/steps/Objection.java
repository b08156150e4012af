package org.lectern.server.steps;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.appeals.Appeal;

/** What somebody says against a step, and what came of it; {@code stands} is null until somebody who had no part has heard it. */
record Objection(
        String words,
        Appeal.Source source,
        Instant filedAt,
        @Nullable UUID heardBy,
        @Nullable Boolean stands,
        String reason) {}
