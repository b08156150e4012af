package org.lectern.server.cases;

import java.util.Map;
import java.util.Optional;

/** Where a case stands. The table of what may follow what is here and nowhere else. */
public enum CaseState {
    /** A person is to decide. */
    WAITING,
    /** Somebody has proposed an act, and a second person is asked. */
    WAITING_FOR_SECOND,
    /** A person has put it aside until a date; it waits again then, or once its comment changes. */
    ON_HOLD,
    /** Somebody has asked how to go on, and waits for the answer of whom the policy names. */
    REFERRED,
    /** Decided; the comment's way is clear until something new happens. */
    DECIDED;

    /** What can happen to a case. */
    public enum Event {
        DECIDE,
        PROPOSE,
        AGREE,
        DISAGREE,
        UNDO,
        HOLD,
        RESUME,
        REOPEN,
        REFER,
        /** The question was answered, or taken back. */
        ADVISE
    }

    private static final Map<CaseState, Map<Event, CaseState>> TABLE = Map.of(
            WAITING,
            Map.of(
                    Event.DECIDE, DECIDED,
                    Event.PROPOSE, WAITING_FOR_SECOND,
                    Event.HOLD, ON_HOLD,
                    Event.REOPEN, WAITING,
                    Event.REFER, REFERRED),
            REFERRED,
            Map.of(
                    Event.ADVISE, WAITING,
                    Event.DECIDE, DECIDED,
                    Event.PROPOSE, WAITING_FOR_SECOND,
                    Event.REOPEN, WAITING),
            WAITING_FOR_SECOND,
            Map.of(
                    Event.AGREE, DECIDED,
                    Event.DISAGREE, DECIDED,
                    Event.DECIDE, DECIDED,
                    Event.UNDO, WAITING,
                    Event.REOPEN, WAITING),
            ON_HOLD,
            Map.of(
                    Event.DECIDE, DECIDED,
                    Event.PROPOSE, WAITING_FOR_SECOND,
                    Event.HOLD, ON_HOLD,
                    Event.RESUME, WAITING,
                    Event.REOPEN, WAITING),
            DECIDED,
            Map.of(
                    Event.DECIDE,
                    DECIDED,
                    Event.PROPOSE,
                    WAITING_FOR_SECOND,
                    Event.UNDO,
                    WAITING,
                    Event.REOPEN,
                    WAITING));

    /** The state after the event; empty where it cannot happen in this one. */
    public Optional<CaseState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }
}
