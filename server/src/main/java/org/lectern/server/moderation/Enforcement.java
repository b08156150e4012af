package org.lectern.server.moderation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;
import org.lectern.server.platform.PlatformStatus;

/** Carrying out one decision on the platform: the status that is wanted, how far it has come, and what the platform
 * said. {@code entry} is the entry of the log that must be sealed first; {@code handedAt} is when a person was asked to do it. */
public record Enforcement(
        UUID id,
        DecisionId decision,
        ItemId item,
        EntryId entry,
        PlatformStatus wanted,
        State state,
        Instant dueAt,
        int attempts,
        @Nullable String problem,
        @Nullable Instant nextTryAt,
        @Nullable Instant finishedAt,
        @Nullable Instant handedAt) {

    /** How far carrying out has come. */
    public enum State {
        /** Not begun; can be undone. */
        PENDING,
        /** Begun; whatever happened to the program since, the platform is asked before anything is repeated. */
        RUNNING,
        DONE,
        /** The platform said no, or cannot. */
        REFUSED,
        CANCELLED;

        /** What can happen to a carrying out. */
        public enum Event {
            BEGIN,
            DO,
            REFUSE,
            CANCEL
        }

        // One that was begun begins again after the program was stopped.
        private static final Map<State, Map<Event, State>> TABLE = Map.of(
                PENDING, Map.of(Event.BEGIN, RUNNING, Event.CANCEL, CANCELLED),
                RUNNING,
                        Map.of(
                                Event.BEGIN, RUNNING,
                                Event.DO, DONE,
                                Event.REFUSE, REFUSED,
                                Event.CANCEL, CANCELLED),
                DONE, Map.of(),
                REFUSED, Map.of(),
                CANCELLED, Map.of());

        /** The state after the event; empty where it cannot happen in this one. */
        public Optional<State> after(Event event) {
            return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
        }
    }
}
