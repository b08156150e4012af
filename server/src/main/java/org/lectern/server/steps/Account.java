package org.lectern.server.steps;

import java.util.UUID;
import org.lectern.server.inbox.Item;

/** Who comments on one channel: a handle, or where the platform has none, a name. Two accounts are one person by a finding only. */
record Account(UUID channel, String handle, String author) {

    static Account of(Item item) {
        return new Account(item.channel(), item.handle(), item.handle().isEmpty() ? item.author() : "");
    }

    /** Whether the platform gives a name only, by which several people may go. */
    boolean nameOnly() {
        return handle.isEmpty();
    }

    /** How the platform knows it. */
    String name() {
        return handle.isEmpty() ? author : handle;
    }
}
