package org.lectern.server.inbox;

import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.files.Reason;
import org.lectern.server.words.Messages;

/** Says why a row or a file was refused, and what to write instead. */
public final class ReasonWords {

    private ReasonWords() {}

    /** Why the whole file was refused; null where it was not. */
    public static @Nullable String of(Messages messages, Import file) {
        Reason reason = file.reason();
        String detail = file.detail();
        return reason == null ? null : of(messages, reason, detail == null ? "" : detail);
    }

    public static String of(Messages messages, RefusedRow row) {
        return of(messages, row.reason(), row.detail());
    }

    private static String of(Messages messages, Reason reason, String detail) {
        return messages.text("import.reason." + reason.name(), detail);
    }
}
