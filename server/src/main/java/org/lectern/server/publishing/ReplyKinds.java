package org.lectern.server.publishing;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry about answers, their deadlines, and who signs them how. */
@Component
class ReplyKinds implements Payload.Kinds {

    static final Kind MADE = Kind.of("reply.made", 1, "reply", "case", "item", "text", "signature", "noticed");
    static final Kind CANCELLED = Kind.of("reply.cancelled", 1, "reply", "case", "item");
    static final Kind WRITTEN = Kind.of("reply.written", 1, "reply", "item", "externalId", "url", "sha256", "length");
    static final Kind REFUSED = Kind.of("reply.refused", 1, "reply", "item", "cause", "detail");
    static final Kind ELSEWHERE = Kind.of("reply.elsewhere", 1, "case", "item", "where");
    static final Kind BY_HAND = Kind.of("reply.by-hand", 1, "reply", "case", "item", "text", "signature", "noticed");
    static final Kind NOT_NEEDED = Kind.of("reply.not-needed", 1, "case", "item", "reason");
    static final Kind DUE = Kind.of("reply.due", 1, "case", "item", "clause", "dueAt");
    static final Kind MISSED = Kind.of("reply.missed", 1, "case", "item", "clause", "dueAt", "told");
    static final Kind NAME_LET = Kind.of("public-name.let", 1, "person", "reason");
    static final Kind NAME_ENDED = Kind.of("public-name.ended", 1, "person");

    /** {@code capture} is the SHA-256 of the bytes that are quoted, {@code captureEntry} the entry that put them on record; {@code consent} is null where nobody is named. */
    static final Kind QUOTED =
            Kind.of("reply.quoted", 1, "reply", "item", "revision", "capture", "captureEntry", "passages", "consent");

    static final Kind CONSENT_NOTED = Kind.of("quote-consent.noted", 1, "consent", "item", "how", "givenOn", "person");
    static final Kind CONSENT_WITHDRAWN = Kind.of("quote-consent.withdrawn", 1, "consent", "item", "person");

    @Override
    public List<Kind> kinds() {
        return List.of(
                MADE,
                CANCELLED,
                WRITTEN,
                REFUSED,
                ELSEWHERE,
                BY_HAND,
                NOT_NEEDED,
                DUE,
                MISSED,
                NAME_LET,
                NAME_ENDED,
                QUOTED,
                CONSENT_NOTED,
                CONSENT_WITHDRAWN);
    }
}
