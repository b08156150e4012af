package org.lectern.server.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.ItemId;

/**
 * A picture that stands in a comment, as a person kept it.
 *
 * @param capture its bytes
 * @param flaggedAs word of the label that a person says it is, null where nobody does
 */
record KeptPicture(
        UUID id,
        ItemId item,
        UUID capture,
        @Nullable String flaggedAs,
        @Nullable UUID flaggedBy) {}
