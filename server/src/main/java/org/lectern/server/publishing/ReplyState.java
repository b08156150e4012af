package org.lectern.server.publishing;

import java.util.Map;
import java.util.Optional;

/** How far an answer has come. The table of what may follow what is here and nowhere else. */
public enum ReplyState {
    /** Being written; on the server, so that nobody loses it. */
    DRAFT,
    /** On record, and about to be carried out; can still be undone. */
    PENDING,
    /** The platform has been asked, perhaps more than once. */
    RUNNING,
    /** It stands on the platform, read back. */
    WRITTEN,
    /** The platform said no. */
    REFUSED,
    /** Left, because the question was answered elsewhere or needed no answer. */
    DROPPED;

    /** What can happen to an answer. */
    public enum Event {
        SEND,
        /** Its writer takes it back; once the platform was asked, only while it certainly does not have it ({@link ReplyRows#takeBack}). */
        UNDO,
        START,
        FINISH,
        /** A person says that they wrote it in the platform's own app. */
        WRITE_BY_HAND,
        REFUSE,
        DROP
    }

    private static final Map<ReplyState, Map<Event, ReplyState>> TABLE = Map.of(
            DRAFT, Map.of(Event.SEND, PENDING, Event.WRITE_BY_HAND, WRITTEN, Event.DROP, DROPPED),
            PENDING, Map.of(Event.UNDO, DRAFT, Event.START, RUNNING),
            RUNNING, Map.of(Event.START, RUNNING, Event.FINISH, WRITTEN, Event.REFUSE, REFUSED, Event.UNDO, DRAFT));

    /** The state after the event; empty where it cannot happen in this one. */
    public Optional<ReplyState> after(Event event) {
        return Optional.ofNullable(TABLE.get(this)).map(row -> row.get(event));
    }
}
