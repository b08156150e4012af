package org.lectern.server.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that was sent, waits, or - without a mail server, or refused by it - is only shown, so that its links can be passed on by hand. */
public record Message(
        UUID id,
        String recipient,
        String subject,
        String body,
        Instant createdAt,
        State state,
        @Nullable String problem,
        @Nullable Instant sentAt) {

    /** How far a message has come. */
    public enum State {
        WAITING,
        SENT,
        SHOWN,
        /** It cannot go to its address, and is not tried again. */
        REFUSED
    }
}
