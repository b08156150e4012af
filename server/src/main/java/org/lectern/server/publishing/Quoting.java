package org.lectern.server.publishing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.Capture;
import org.lectern.server.inbox.Item;
import org.lectern.server.log.EntryId;

/** What an answer quotes. */
sealed interface Quoting {

    /** Nobody's comment. */
    record Nothing() implements Quoting {}

    /**
     * A comment, word for word.
     *
     * @param entry which put its capture on record
     * @param consent by which its author may be named; null where nobody names them
     */
    record Quotes(
            Item item,
            Capture capture,
            EntryId entry,
            List<String> passages,
            @Nullable UUID consent) implements Quoting {

        public Quotes {
            passages = List.copyOf(passages);
        }
    }

    /** It cannot be said so: the key of a message, and the words that it is about. */
    record Wrong(String key, String what) implements Quoting {}
}
