package org.lectern.server.procedures;

import java.util.Map;
import java.util.Optional;

/** How far a step has come. The table of what may follow what is here and nowhere else. */
public enum StepState {
    /** Not its turn yet. */
    PLANNED,
    OPEN,
    DONE,
    NOT_NEEDED;

    /** What can happen to a step. */
    public enum Event {
        OPEN,
        DO,
        /** A person says why it is not needed. */
        LEAVE,
        /** Nobody is left who could take it, whether it is its turn or not. */
        NOBODY_LEFT
    }

    private static final Map<StepState, Map<Event, StepState>> TABLE = Map.of(
            PLANNED, Map.of(Event.OPEN, OPEN, Event.NOBODY_LEFT, NOT_NEEDED),
            OPEN, Map.of(Event.DO, DONE, Event.LEAVE, NOT_NEEDED, Event.NOBODY_LEFT, NOT_NEEDED));

    /** The state after the event; empty where it cannot happen in this one. */
    public Optional<StepState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }

    public boolean ended() {
        return this == DONE || this == NOT_NEEDED;
    }
}
