package org.lectern.server.inbox;

import java.time.Instant;
import java.util.List;
import org.lectern.server.channels.Channel;
import org.lectern.server.platform.ReceivedPost;

/**
 * A thread that a person read on a platform and brought.
 *
 * @param whole the person says that it is all there is, with every answer opened
 */
public record Brought(
        Channel channel, ReceivedPost post, List<BroughtComment> comments, boolean whole, Instant seenAt) {

    public Brought {
        comments = List.copyOf(comments);
    }
}
