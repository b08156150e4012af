package org.lectern.server.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.platform.PlatformStatus;

/**
 * A comment as it stands now. {@code text} is that of the newest revision; {@code arrivedAs} is where the platform had put it when it
 * was first seen; {@code outside} names the status it was brought to by somebody outside Lectern, until a person has answered for it;
 * {@code sealed} says that its words and bytes are shown to nobody.
 */
public record Item(
        ItemId id,
        UUID channel,
        UUID post,
        String externalId,
        @Nullable String parent,
        String author,
        String handle,
        String url,
        Instant writtenAt,
        Instant firstSeenAt,
        PlatformStatus status,
        PlatformStatus arrivedAs,
        @Nullable PlatformStatus outside,
        boolean sealed,
        int revision,
        String text,
        UUID capture) {}
