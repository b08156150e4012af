package org.lectern.server.appeals;

import java.util.Map;
import java.util.Optional;

/** Where an appeal stands. The table of what may follow what is here and nowhere else. */
public enum AppealState {
    /** Somebody who had no part in the decision is to hear it; of a panel, some may have had their say. */
    TO_HEAR,
    /** Its papers are on the agenda of the board, whose vote is entered afterwards. */
    BEFORE_BOARD,
    /** Heard, and the decision stands. */
    STANDS,
    /** Heard, and the decision counts for nothing. */
    OVERTURNED,
    /** Who appealed has taken it back. */
    WITHDRAWN;

    /** What can happen to an appeal. */
    public enum Event {
        LAY_BEFORE_BOARD,
        UPHOLD,
        OVERTURN,
        WITHDRAW
    }

    private static final Map<AppealState, Map<Event, AppealState>> TABLE = Map.of(
            TO_HEAR,
                    Map.of(
                            Event.LAY_BEFORE_BOARD, BEFORE_BOARD,
                            Event.UPHOLD, STANDS,
                            Event.OVERTURN, OVERTURNED,
                            Event.WITHDRAW, WITHDRAWN),
            BEFORE_BOARD,
                    Map.of(
                            Event.UPHOLD, STANDS,
                            Event.OVERTURN, OVERTURNED,
                            Event.WITHDRAW, WITHDRAWN),
            STANDS, Map.of(),
            OVERTURNED, Map.of(),
            WITHDRAWN, Map.of());

    /** The state after the event; empty where it cannot happen in this one. */
    public Optional<AppealState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }

    public boolean open() {
        return this == TO_HEAR || this == BEFORE_BOARD;
    }
}
