package org.lectern.server.steps;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.ItemId;

/**
 * What somebody asks to have put together for authorities about one comment.
 *
 * @param number that of the comment's case
 * @param why what they fear, in their words
 * @param recipient to whom whoever released it will give it; empty before
 */
record PackageForAuthorities(
        UUID id,
        String number,
        ItemId item,
        String why,
        UUID askedBy,
        Instant askedAt,
        PackageState state,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        String reason,
        String recipient) {}
