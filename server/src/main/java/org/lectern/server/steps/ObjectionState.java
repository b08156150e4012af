package org.lectern.server.steps;

import java.util.Map;
import java.util.Optional;

/** Where an objection to a step stands. The table of what may follow what is here and nowhere else. */
public enum ObjectionState {
    /** Somebody who had no part in the step is to hear it. */
    TO_HEAR,
    /** It is on the agenda of the board, whose vote is entered afterwards. */
    BEFORE_BOARD,
    /** Heard, and the step stands. */
    STANDS,
    /** Heard, and whoever objects is right. */
    RIGHT;

    /** What can happen to an objection. */
    public enum Event {
        LAY_BEFORE_BOARD,
        UPHOLD,
        FIND_RIGHT
    }

    private static final Map<ObjectionState, Map<Event, ObjectionState>> TABLE = Map.of(
            TO_HEAR,
                    Map.of(
                            Event.LAY_BEFORE_BOARD, BEFORE_BOARD,
                            Event.UPHOLD, STANDS,
                            Event.FIND_RIGHT, RIGHT),
            BEFORE_BOARD, Map.of(Event.UPHOLD, STANDS, Event.FIND_RIGHT, RIGHT),
            STANDS, Map.of(),
            RIGHT, Map.of());

    /** The state after the event; empty where it cannot happen in this one. */
    public Optional<ObjectionState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }

    /** Whether it is not answered yet. */
    public boolean open() {
        return this == TO_HEAR || this == BEFORE_BOARD;
    }
}
