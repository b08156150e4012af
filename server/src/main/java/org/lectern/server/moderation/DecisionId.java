package org.lectern.server.moderation;

import java.util.UUID;

/** One decision about one comment. */
public record DecisionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
