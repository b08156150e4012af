package org.lectern.server.appeals;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Word;

/**
 * A letter to a person of the public, which nobody but a person sends.
 *
 * @param about the comment, or the report, that it is about
 * @param decision null where it answers a report
 * @param number the reference that stands in it
 * @param token of the link in it; null once it has ended
 * @param how on which way it went; empty while it waits
 * @param note why it could not be sent, or why an e-mail with it did not go out while it waits; may be empty
 * @param body the words that were sent, without the link; empty while it waits
 * @param told what a letter about a report says was done, as whoever answered it wrote, and all that one about a further step says; empty in
 *     others
 */
public record Letter(
        UUID id,
        Kind kind,
        UUID about,
        @Nullable UUID decision,
        String number,
        Locale language,
        @Nullable String token,
        Instant writtenAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        String how,
        String note,
        String body,
        String told) {

    /** Stands in what a letter about a further step says, where the last day for an objection is put in once it goes out. */
    public static final String OBJECT_UNTIL = "\u27e6object-until\u27e7";

    /** What a letter tells. */
    public enum Kind implements Word {
        /** A comment was hidden or deleted. */
        TAKEN_DOWN,
        /** The decision stands. */
        STANDS,
        /** The decision no longer counts. */
        OVERTURNED,
        /** It is on record that who appealed took that back. */
        TAKEN_BACK,
        /** What was reported was dealt with. */
        DEALT_WITH,
        /** Somebody meets a further step, or no longer does. */
        FURTHER_STEP
    }

    /** How far a letter has come. */
    public enum State {
        TO_SEND,
        SENT,
        /** Nobody found a way to who wrote. */
        NOT_SENT,
        /** What it tells no longer holds. */
        NOT_NEEDED;

        /** What can happen to a letter. */
        public enum Event {
            SEND,
            GIVE_UP,
            LAPSE,
            /** The e-mail with it did not go out. */
            RETURN
        }

        private static final Map<State, Map<Event, State>> TABLE = Map.of(
                TO_SEND, Map.of(Event.SEND, SENT, Event.GIVE_UP, NOT_SENT, Event.LAPSE, NOT_NEEDED),
                SENT, Map.of(Event.RETURN, TO_SEND),
                NOT_SENT, Map.of(),
                NOT_NEEDED, Map.of());

        /** The state after the event; empty where it cannot happen in this one. */
        public Optional<State> after(Event event) {
            return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
        }
    }

    /** On which way a letter went. */
    public enum How implements Word {
        PRIVATE_MESSAGE,
        E_MAIL,
        POST,
        IN_PERSON
    }

    public boolean waits() {
        return state == State.TO_SEND;
    }
}
