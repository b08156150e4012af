package org.lectern.server.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that stands in a comment, as a person kept it.
 *
 * @param capture its bytes
 * @param flaggedAs word of the label that a person says it is, null where nobody does
 */
record KeptPicture(
        UUID id,
        UUID capture,
        @Nullable String flaggedAs,
        @Nullable UUID flaggedBy) {}
