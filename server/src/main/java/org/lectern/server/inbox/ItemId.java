package org.lectern.server.inbox;

import java.util.UUID;

/** One comment, whatever revisions it has. */
public record ItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
