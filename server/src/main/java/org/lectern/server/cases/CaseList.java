package org.lectern.server.cases;

import static org.lectern.server.cases.db.Tables.DOCKET;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** A list of cases in its one order. */
public enum CaseList {
    /** What waits for people, the most pressing first. */
    WAITING(Order.PRESSING),
    /** About what one person is asked, the most pressing first. */
    ASKED(Order.PRESSING),
    /** What one person has, the most pressing first. */
    MINE(Order.PRESSING),
    /** What waits and may be a threat. */
    THREATS(Order.PRESSING),
    /** What an answer is due to, the first due first. */
    DUE(Order.DUE),
    /** What was decided, the last first. */
    DECIDED(Order.DECIDED),
    /** What was put aside, the next to come back first. */
    ON_HOLD(Order.RESUMING),
    /** What was done outside the queue, the last first. */
    ELSEWHERE(Order.ELSEWHERE);

    /** By what a list is ordered. */
    enum Order {
        PRESSING,
        DUE,
        DECIDED,
        RESUMING,
        ELSEWHERE
    }

    static final List<CaseState> OPEN = List.of(CaseState.WAITING, CaseState.WAITING_FOR_SECOND);
    static final List<CaseState> UNDECIDED =
            List.of(CaseState.WAITING, CaseState.WAITING_FOR_SECOND, CaseState.REFERRED, CaseState.ON_HOLD);

    private final Order order;

    CaseList(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }

    /** The highest number that is counted; one more stands for "more than that". Who has so much due today needs no exact number. */
    public int counted() {
        return this == DUE ? 99 : 999;
    }

    /** Whether it can be shown in groups: those in the order of what presses most. */
    public boolean groups() {
        return order == Order.PRESSING;
    }

    // The states stand in the statement itself: only then does the planner see that a partial index holds them.
    static Condition in(Collection<CaseState> states) {
        Stream<String> names = states.stream().map(Enum::name);
        return DOCKET.STATE.in(names.map(DSL::inline).toList());
    }
}
