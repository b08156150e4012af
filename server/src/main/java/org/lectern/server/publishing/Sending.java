package org.lectern.server.publishing;

import java.time.Instant;
import java.util.List;

/** What became of giving an answer. */
sealed interface Sending {

    /** On record, and on its way from {@code undoUntil} on. */
    record OnItsWay(Instant undoUntil) implements Sending {}

    /** On record as written by a person in the platform's own app. */
    record WrittenByHand() implements Sending {}

    /** The policy says something against it, or something was noticed that the writer has not stood by. Nothing was changed. */
    record Stopped(List<Stop> stops) implements Sending {
        public Stopped {
            stops = List.copyOf(stops);
        }
    }

    /** It quotes what was not written so, or names somebody who has not agreed: the key of a message, and the words. Nothing was changed. */
    record Misquoted(String key, String what) implements Sending {}

    /** The comment has other words by now than its writer had before them, or is {@code sealed} and has none. Nothing was changed. */
    record OtherWords(boolean sealed) implements Sending {}

    /** Somebody has written or sent meanwhile. Nothing was changed. */
    record Meanwhile() implements Sending {}
}
