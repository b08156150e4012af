package org.lectern.server.steps;

import java.util.Map;
import java.util.Optional;

/** How far a package for authorities has come. The table of what may follow what is here and nowhere else. */
public enum PackageState {
    /** Somebody asked for it, and whoever may release it has not answered. */
    ASKED,
    /** Released as a file, for whom its release names. */
    RELEASED,
    /** Not put together. */
    NOT_RELEASED;

    /** What can happen to a package. */
    public enum Event {
        RELEASE,
        KEEP
    }

    private static final Map<PackageState, Map<Event, PackageState>> TABLE = Map.of(
            ASKED, Map.of(Event.RELEASE, RELEASED, Event.KEEP, NOT_RELEASED),
            RELEASED, Map.of(),
            NOT_RELEASED, Map.of());

    /** The state after the event; empty where it cannot happen in this one. */
    public Optional<PackageState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }
}
