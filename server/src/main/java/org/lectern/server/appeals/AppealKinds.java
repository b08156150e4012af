package org.lectern.server.appeals;

import java.util.List;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.lectern.server.log.SealedEntry;
import org.springframework.stereotype.Component;

/** The kinds of entry about letters and appeals. How somebody is reached stands in an entry of its own, which no export opens. */
@Component
public class AppealKinds implements Payload.Kinds {

    static final Kind LETTER_SENT =
            Kind.of("letter.sent", 1, "letter", "letterKind", "decision", "language", "how", "text", "person");
    static final Kind LETTER_NOT_SENT =
            Kind.of("letter.not-sent", 1, "letter", "letterKind", "decision", "reason", "person");
    /** Follows a {@code letter.sent} whose e-mail did not go out. */
    static final Kind LETTER_RETURNED = Kind.of("letter.returned", 1, "letter", "letterKind", "decision", "reason");

    static final Kind FILED = Kind.of(
            "appeal.filed", 2, "appeal", "number", "decision", "source", "language", "text", "filedBy", "answerBy");
    /** Where the answer goes; version 1 of {@code appeal.filed} had it with the words. */
    static final Kind CONTACT = Kind.of("appeal.contact", 1, "appeal", "contact");

    static final Kind SAID = Kind.of("appeal.said", 1, "appeal", "person", "says", "reason");
    static final Kind RECUSED = Kind.of("appeal.recused", 1, "appeal", "person", "reason");
    static final Kind BEFORE_BOARD = Kind.of("appeal.before-board", 1, "appeal", "person");
    static final Kind OVERDUE = Kind.of("appeal.overdue", 1, "appeal", "dueAt");

    /** {@code notRestored} is the reason why the comment is not shown again, as a word, or null. */
    static final Kind ENDED =
            Kind.of("appeal.ended", 1, "appeal", "decision", "outcome", "reason", "person", "notRestored");

    static final Kind NOT_RESTORED = Kind.of("appeal.not-restored", 1, "appeal", "decision", "notRestored");

    /** Whether an entry says how somebody who appealed is reached: an export holds its seal and not its words. */
    public static boolean withheld(SealedEntry entry) {
        return entry.kind().equals(CONTACT.name())
                || (entry.kind().equals(FILED.name())
                        && !"".equals(entry.values().getOrDefault("contact", "")));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                LETTER_SENT,
                LETTER_NOT_SENT,
                LETTER_RETURNED,
                FILED,
                CONTACT,
                SAID,
                RECUSED,
                BEFORE_BOARD,
                OVERDUE,
                ENDED,
                NOT_RESTORED);
    }
}
