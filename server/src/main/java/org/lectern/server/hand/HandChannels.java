package org.lectern.server.hand;

import java.util.UUID;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.platform.ByHand;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** Finds channels that are looked after by hand. */
final class HandChannels {

    private HandChannels() {}

    /** @throws Refusal where there is none with this id, or a program looks after it */
    static Channel find(Channels channels, Viewer viewer, UUID id) {
        return channels.find(viewer.organisation(), id)
                .filter(channel -> ByHand.of(channel.kind()).isPresent())
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    static ByHand platform(Channel channel) {
        return ByHand.of(channel.kind()).orElseThrow();
    }
}
