package org.lectern.server.steps;

import static java.util.Map.entry;

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
    /** Approved; the platform, or a person there, is to carry it out, and nobody is told yet. */
    APPROVED,
    /** It could not be carried out: nobody is kept from anything, until somebody tries again. */
    NOT_DONE,
    /** Carried out: the step lasts until its day. */
    IN_FORCE,
    /** Its day has come, or it was a letter only. */
    ENDED,
    /** Its ground is gone, or somebody found it wrong. */
    LIFTED,
    /** Over without ever having been carried out. */
    NOT_POSSIBLE;

    /** What can happen to an investigation and its step. */
    enum Event {
        FIND,
        CLOSE,
        PROPOSE,
        APPROVE,
        DECLINE,
        CARRY_OUT,
        FAIL,
        TRY_AGAIN,
        GIVE_UP,
        END,
        LIFT
    }

    private static final Map<StepState, Map<Event, StepState>> TABLE = Map.ofEntries(
            entry(OPEN, Map.of(Event.FIND, FOUND, Event.CLOSE, CLOSED)),
            entry(FOUND, Map.of(Event.FIND, FOUND, Event.CLOSE, CLOSED, Event.PROPOSE, PROPOSED)),
            entry(PROPOSED, Map.of(Event.APPROVE, APPROVED, Event.DECLINE, DECLINED)),
            entry(
                    APPROVED,
                    Map.of(
                            Event.CARRY_OUT, IN_FORCE,
                            Event.FAIL, NOT_DONE,
                            Event.END, ENDED,
                            Event.LIFT, LIFTED)),
            entry(
                    NOT_DONE,
                    Map.of(
                            Event.TRY_AGAIN, APPROVED,
                            Event.GIVE_UP, NOT_POSSIBLE,
                            Event.END, NOT_POSSIBLE,
                            Event.LIFT, NOT_POSSIBLE)),
            entry(IN_FORCE, Map.of(Event.END, ENDED, Event.LIFT, LIFTED)),
            entry(CLOSED, Map.of()),
            entry(DECLINED, Map.of()),
            entry(ENDED, Map.of()),
            entry(LIFTED, Map.of()),
            entry(NOT_POSSIBLE, Map.of()));

    /** The state after the event; empty where it cannot happen in this one. */
    Optional<StepState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }

    /** Whether somebody approved it and it is not over: what it rests on must go on holding. */
    boolean runs() {
        return this == APPROVED || this == NOT_DONE || this == IN_FORCE;
    }

    /** Whether nothing more can happen. */
    boolean over() {
        return TABLE.getOrDefault(this, Map.of()).isEmpty();
    }
}
