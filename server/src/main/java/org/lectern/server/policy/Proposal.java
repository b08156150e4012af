package org.lectern.server.policy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.Rulebook;

/** A version of the policy that somebody proposes; {@code base} is the version that was in force then, {@code note} why. */
public record Proposal(
        UUID id, UUID base, String yaml, Rulebook rulebook, String note, UUID proposedBy, Instant proposedAt) {

    /** Where a proposal stands; the table of what may follow what is here and nowhere else. */
    enum State {
        OPEN,
        IN_FORCE,
        DECLINED,
        WITHDRAWN;

        /** What can happen to a proposal. */
        enum Event {
            AGREE,
            DECLINE,
            WITHDRAW
        }

        private static final Map<State, Map<Event, State>> TABLE = Map.of(
                OPEN,
                Map.of(Event.AGREE, IN_FORCE, Event.DECLINE, DECLINED, Event.WITHDRAW, WITHDRAWN),
                IN_FORCE,
                Map.of(),
                DECLINED,
                Map.of(),
                WITHDRAWN,
                Map.of());

        Optional<State> after(Event event) {
            return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(event));
        }
    }
}
