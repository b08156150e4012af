package org.lectern.server.steps;

import java.util.List;
import java.util.Set;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry about further steps and packages for authorities. Words and names stand in their payloads only. */
@Component
public class StepKinds implements Payload.Kinds {

    static final Kind ONE_PERSON = Kind.of(
            "account.one-person",
            1,
            "finding",
            "channel",
            "account",
            "otherChannel",
            "otherAccount",
            "reason",
            "person");
    static final Kind NOT_ONE_PERSON = Kind.of("account.not-one-person", 1, "finding", "reason", "person");
    static final Kind STATEMENT_SEEN = Kind.of("channel.statement-seen", 1, "channel", "place", "seenOn", "person");
    static final Kind OPENED =
            Kind.of("investigation.opened", 1, "investigation", "number", "account", "decisions", "reason", "person");
    static final Kind FOUND = Kind.of("investigation.found", 1, "investigation", "findings", "clauses", "person");

    /** How it is known to be one person; the reason is empty where that is taken back. */
    static final Kind SAID_ONE_PERSON = Kind.of("investigation.one-person", 1, "investigation", "reason", "person");

    static final Kind CLOSED = Kind.of("investigation.closed", 1, "investigation", "reason", "person");
    static final Kind PROPOSED =
            Kind.of("further-step.proposed", 1, "investigation", "step", "until", "notice", "language", "person");
    /** {@code objectUntil} is null where the time for an objection runs from when the letter goes out, as its entry has it. */
    static final Kind APPROVED = Kind.of(
            "further-step.approved", 1, "investigation", "step", "until", "objectUntil", "decisions", "text", "person");

    static final Kind DECLINED = Kind.of("further-step.declined", 1, "investigation", "reason", "person");

    /** {@code standing} is how the account stands on the platform from then on; {@code person} is null where the program did it. */
    static final Kind CARRIED_OUT =
            Kind.of("further-step.carried-out", 1, "investigation", "account", "standing", "person");

    static final Kind NOT_POSSIBLE =
            Kind.of("further-step.not-possible", 1, "investigation", "account", "standing", "reason", "person");

    static final Kind TRIED_AGAIN = Kind.of("further-step.tried-again", 1, "investigation", "person");

    /** {@code why} is time-over, ground-gone, objection, person or not-possible. */
    static final Kind ENDED = Kind.of("further-step.ended", 1, "investigation", "why", "reason", "person");

    static final Kind OBJECTED = Kind.of("further-step.objected", 1, "investigation", "source", "text", "person");
    static final Kind HEARD = Kind.of("further-step.heard", 1, "investigation", "stands", "reason", "person");
    static final Kind BEFORE_BOARD = Kind.of("further-step.objection-before-board", 1, "investigation", "person");
    static final Kind OBJECTION_OVERDUE = Kind.of("further-step.objection-overdue", 1, "investigation", "dueAt");
    static final Kind PACKAGE_ASKED = Kind.of("package.asked", 1, "package", "number", "reason", "person");

    /** {@code file} is the SHA-256 of the file that was released, and {@code length} its bytes. */
    static final Kind PACKAGE_RELEASED =
            Kind.of("package.released", 1, "package", "number", "recipient", "reason", "file", "length", "person");

    static final Kind PACKAGE_NOT_RELEASED =
            Kind.of("package.not-released", 1, "package", "number", "reason", "person");

    /** Who is taken for one person with whom, and what is put together for authorities: no export opens these. */
    public static final Set<String> WITHHELD = Set.of(
            ONE_PERSON.name(),
            NOT_ONE_PERSON.name(),
            SAID_ONE_PERSON.name(),
            PACKAGE_ASKED.name(),
            PACKAGE_RELEASED.name(),
            PACKAGE_NOT_RELEASED.name());

    @Override
    public List<Kind> kinds() {
        return List.of(
                ONE_PERSON,
                NOT_ONE_PERSON,
                STATEMENT_SEEN,
                OPENED,
                FOUND,
                SAID_ONE_PERSON,
                CLOSED,
                PROPOSED,
                APPROVED,
                DECLINED,
                CARRIED_OUT,
                NOT_POSSIBLE,
                TRIED_AGAIN,
                ENDED,
                OBJECTED,
                HEARD,
                BEFORE_BOARD,
                OBJECTION_OVERDUE,
                PACKAGE_ASKED,
                PACKAGE_RELEASED,
                PACKAGE_NOT_RELEASED);
    }
}
