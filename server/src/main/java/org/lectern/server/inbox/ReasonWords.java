package org.lectern.server.inbox;

import org.lectern.server.inbox.files.Reason;
import org.lectern.server.words.Messages;

/** Says why a row or a file was refused, and what to write instead. */
public final class ReasonWords {

    private ReasonWords() {}

    public static String of(Messages messages, Reason reason, String detail) {
        return messages.text("import.reason." + reason.name(), detail);
    }
}
