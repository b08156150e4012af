package org.lectern.server.steps;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.appeals.Appeal;

/**
 * What somebody says against a step, and what came of it.
 *
 * @param contact where the answer goes, if they said so; it is in no entry
 * @param language in which they wrote to us or want the answer; null where nobody asked them
 * @param stands null until somebody who had no part has heard it
 */
record Objection(
        String words,
        Appeal.Source source,
        String contact,
        @Nullable Locale language,
        Instant filedAt,
        @Nullable UUID heardBy,
        @Nullable Boolean stands,
        String reason) {}
