package org.lectern.server.platform;

import java.util.Set;

/** A list of comments that a platform keeps apart: those it shows or holds, its spam, its trash. */
public enum Shelf {
    SHOWN_AND_HELD(Set.of(PlatformStatus.VISIBLE, PlatformStatus.HELD)),
    SPAM(Set.of(PlatformStatus.SPAM)),
    TRASH(Set.of(PlatformStatus.TRASHED));

    private final Set<PlatformStatus> statuses;

    Shelf(Set<PlatformStatus> statuses) {
        this.statuses = statuses;
    }

    public Set<PlatformStatus> statuses() {
        return statuses;
    }
}
