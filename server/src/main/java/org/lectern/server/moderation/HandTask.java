package org.lectern.server.moderation;

import java.time.Instant;
import java.util.UUID;
import org.lectern.server.cases.Case;
import org.lectern.server.channels.Channel;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Post;
import org.lectern.server.inbox.Sighting;
import org.lectern.server.platform.PlatformStatus;

/** What a decision asks a person to do on a platform, and what has been seen there since; {@code state} says how far it is. */
public record HandTask(
        UUID id,
        Enforcement.State state,
        PlatformStatus wanted,
        Instant askedAt,
        Case about,
        Item item,
        Post post,
        Channel channel,
        Sighting sighting) {

    /** Whether it still waits for a person. */
    public boolean open() {
        return state == Enforcement.State.RUNNING;
    }
}
