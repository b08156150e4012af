package org.lectern.server.concerns;

import java.util.Map;
import java.util.Optional;

/** Where a concern stands. The table of what may follow what is here and nowhere else. */
public enum ConcernState {
    /** On record, and nobody has said yet that they look at it. */
    RECEIVED,
    /** A person looks at it. */
    LOOKED_AT,
    /** Who reported can read the answer. */
    ANSWERED,
    /** It was about what another concern is about, which has its reports now. */
    JOINED;

    /** What can happen to a concern. */
    public enum Event {
        LOOK,
        ANSWER,
        JOIN
    }

    private static final Map<ConcernState, Map<Event, ConcernState>> TABLE = Map.of(
            RECEIVED, Map.of(Event.LOOK, LOOKED_AT, Event.ANSWER, ANSWERED, Event.JOIN, JOINED),
            LOOKED_AT, Map.of(Event.ANSWER, ANSWERED, Event.JOIN, JOINED),
            ANSWERED, Map.of(),
            JOINED, Map.of());

    /** The state after the event; empty where it cannot happen in this one. */
    public Optional<ConcernState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }

    public boolean open() {
        return this == RECEIVED || this == LOOKED_AT;
    }
}
