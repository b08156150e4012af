package org.lectern.server.policy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;

/**
 * A version of the policy that somebody proposes.
 *
 * @param base the version that was in force then
 * @param note why it is proposed
 * @param besideUntil until when it runs beside the one in force; null where it need not
 */
public record Proposal(
        UUID id,
        UUID base,
        String yaml,
        Rulebook rulebook,
        String note,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant besideUntil) {

    /** Whether bringing it into force now would cut short the time in which it runs beside the one in force. */
    boolean early(Instant now) {
        return besideUntil != null && now.isBefore(besideUntil);
    }

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
