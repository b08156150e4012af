package org.lectern.server.platform;

import java.util.Set;

/** A list of comments that a platform keeps apart: those it shows or holds, its spam, its trash. */
public enum Shelf {
    SHOWN_AND_HELD,
    SPAM,
    TRASH;

    public Set<PlatformStatus> statuses() {
        return switch (this) {
            case SHOWN_AND_HELD -> Set.of(PlatformStatus.VISIBLE, PlatformStatus.HELD);
            case SPAM -> Set.of(PlatformStatus.SPAM);
            case TRASH -> Set.of(PlatformStatus.TRASHED);
        };
    }
}
