package org.lectern.server.moderation;

import java.util.Map;
import java.util.Optional;

/** Where a decision stands; the table of what may follow what is here and nowhere else. */
public enum DecisionState {
    /** A second person is asked; nothing happens on the platform before they agree. */
    PROPOSED,
    IN_FORCE,
    /** Undone before it was carried out. */
    CANCELLED,
    /** The second person did not agree, or the case went on without them. */
    DECLINED,
    /** A later decision about the same comment has taken its place. */
    REPLACED,
    /** Somebody who had no part in it found it wrong; it counts for nothing. */
    OVERTURNED;

    /** What can happen to a decision. */
    public enum Event {
        AGREE,
        DECLINE,
        CANCEL,
        REPLACE,
        OVERTURN
    }

    private static final Map<DecisionState, Map<Event, DecisionState>> TABLE = Map.of(
            PROPOSED,
                    Map.of(
                            Event.AGREE,
                            IN_FORCE,
                            Event.DECLINE,
                            DECLINED,
                            Event.CANCEL,
                            CANCELLED,
                            Event.REPLACE,
                            DECLINED),
            IN_FORCE, Map.of(Event.CANCEL, CANCELLED, Event.REPLACE, REPLACED, Event.OVERTURN, OVERTURNED),
            CANCELLED, Map.of(),
            DECLINED, Map.of(),
            REPLACED, Map.of(Event.OVERTURN, OVERTURNED),
            OVERTURNED, Map.of());

    /** The state after the event; empty where it cannot happen in this one. */
    public Optional<DecisionState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }
}
