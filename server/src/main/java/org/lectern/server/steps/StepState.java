package org.lectern.server.steps;

import java.util.Map;
import java.util.Optional;

/** Where an investigation stands, and the step that it may lead to. The table of what may follow what is here and nowhere else. */
enum StepState {
    /** A person cited decisions that held; nobody has written findings yet. */
    OPEN,
    /** Findings are written, and can still be changed. */
    FOUND,
    /** Over, and no step was proposed. */
    CLOSED,
    /** Over, and somebody proposes a step that another person approves or not. */
    PROPOSED,
    /** Whoever may approve it did not. */
    DECLINED,
    /** Approved: the step is taken, and lasts until its day. */
    IN_FORCE,
    /** Its day has come, or it was a letter only. */
    ENDED,
    /** Its ground is gone, or somebody found it wrong. */
    LIFTED;

    /** What can happen to an investigation and its step. */
    enum Event {
        FIND,
        CLOSE,
        PROPOSE,
        APPROVE,
        DECLINE,
        END,
        LIFT
    }

    private static final Map<StepState, Map<Event, StepState>> TABLE = Map.of(
            OPEN, Map.of(Event.FIND, FOUND, Event.CLOSE, CLOSED),
            FOUND, Map.of(Event.FIND, FOUND, Event.CLOSE, CLOSED, Event.PROPOSE, PROPOSED),
            PROPOSED, Map.of(Event.APPROVE, IN_FORCE, Event.DECLINE, DECLINED),
            IN_FORCE, Map.of(Event.END, ENDED, Event.LIFT, LIFTED),
            CLOSED, Map.of(),
            DECLINED, Map.of(),
            ENDED, Map.of(),
            LIFTED, Map.of());

    /** The state after the event; empty where it cannot happen in this one. */
    Optional<StepState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }

    /** Whether nothing more can happen. */
    boolean over() {
        return TABLE.getOrDefault(this, Map.of()).isEmpty();
    }
}
