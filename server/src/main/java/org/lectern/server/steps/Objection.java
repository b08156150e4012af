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
 * @param board whether it went before the board
 * @param answeredBy who heard it, or entered how the board voted; null until then
 * @param reason why it was answered so, or what the minutes say
 */
record Objection(
        String words,
        Appeal.Source source,
        String contact,
        @Nullable Locale language,
        Instant filedAt,
        ObjectionState state,
        boolean board,
        @Nullable UUID answeredBy,
        String reason) {}
