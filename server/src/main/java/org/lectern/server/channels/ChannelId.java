package org.lectern.server.channels;

import java.util.UUID;

/** One account, page, site or blog on a platform. */
public record ChannelId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
