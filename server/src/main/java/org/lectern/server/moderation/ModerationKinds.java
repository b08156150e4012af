package org.lectern.server.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that moderation writes. */
@Component
class ModerationKinds implements Payload.Kinds {

    private static final String[] DECISION = {
        "decision",
        "case",
        "item",
        "revision",
        "act",
        "clause",
        "ground",
        "policyVersion",
        "groundStart",
        "groundEnd",
        "groundText",
        "reason",
        "attested",
        "decidedBy",
        "secondPerson",
        "mirror"
    };

    // The first version had no mirror: nobody was asked.
    static final Kind MADE = Kind.of("decision.made", 2, DECISION);
    static final Kind PROPOSED = Kind.of("decision.proposed", 2, DECISION);

    /** What else stood under the post: {@code alike} maps each comment that went with it to its decision, {@code stay} the others to why. */
    static final Kind SWEPT = Kind.of("decision.swept", 1, "decision", "item", "alike", "stay");

    static final Kind CANCELLED = Kind.of("decision.cancelled", 1, "decision", "case", "item");
    static final Kind ASKED = Kind.of("second-look.asked", 1, "decision", "item", "person", "purpose", "until");
    static final Kind ANSWERED = Kind.of("second-look.answered", 1, "decision", "item", "person", "answer", "reason");
    static final Kind BEGUN = Kind.of("enforcement.begun", 1, "decision", "item", "wanted", "foundAs");
    static final Kind DONE = Kind.of("enforcement.done", 1, "decision", "item", "wanted", "readBack");
    static final Kind REFUSED = Kind.of("enforcement.refused", 1, "decision", "item", "wanted", "cause", "detail");

    /** {@code shownBy} is link, picture, word or thread: how a person showed that it is done, or that a later look at the thread did. */
    static final Kind DONE_BY_HAND = Kind.of(
            "enforcement.done-by-hand",
            1,
            "decision",
            "item",
            "wanted",
            "person",
            "shownBy",
            "link",
            "sha256",
            "length");

    static final Kind NOT_POSSIBLE =
            Kind.of("enforcement.not-possible", 1, "decision", "item", "wanted", "person", "reason");

    /** {@code commitment} is the SHA-256 of the seed, which follows when nobody can use it any more. */
    static final Kind SAMPLE_BEGUN = Kind.of("sample.begun", 1, "period", "commitment", "share");

    /** {@code drawn} maps each decision to what came of it, as {@link SamplePeriod.Outcome}. */
    static final Kind SAMPLE_TOLD = Kind.of("sample.told", 1, "period", "seed", "share", "begunAt", "endedAt", "drawn");

    static final Kind SETTLED = Kind.of("second-look.settled", 1, "decision", "item", "outcome", "person", "reason");

    static final Kind PICTURE_KEPT =
            Kind.of("picture.kept", 1, "picture", "item", "person", "type", "sha256", "length");

    /** {@code as} is the word of a label, null where a flag is taken back. */
    static final Kind PICTURE_FLAGGED = Kind.of("picture.flagged", 1, "picture", "item", "person", "as");

    static final Kind REFERRED = Kind.of("comment.referred", 1, "case", "item", "matter", "text");
    static final Kind ADVISED = Kind.of("comment.advised", 1, "item", "matter", "text");

    @Override
    public List<Kind> kinds() {
        return List.of(
                MADE,
                PROPOSED,
                SWEPT,
                CANCELLED,
                ASKED,
                ANSWERED,
                SETTLED,
                SAMPLE_BEGUN,
                SAMPLE_TOLD,
                BEGUN,
                DONE,
                REFUSED,
                DONE_BY_HAND,
                NOT_POSSIBLE,
                PICTURE_KEPT,
                PICTURE_FLAGGED,
                REFERRED,
                ADVISED);
    }

    /** The payload of a decision, made or proposed. */
    static Payload of(Kind kind, Decision decision, @Nullable String secondPerson) {
        return Payload.of(
                kind,
                decision.id().toString(),
                decision.caseId().toString(),
                decision.item().toString(),
                decision.revision(),
                decision.act().word(),
                decision.citation() == null ? null : decision.citation().clause(),
                decision.citation() == null || decision.citation().label() == null
                        ? null
                        : decision.citation().label().word(),
                decision.policyVersion().toString(),
                decision.ground().start(),
                decision.ground().end(),
                decision.ground().text(),
                decision.reason(),
                decision.attested() == null ? null : decision.attested().word(),
                decision.decidedBy().toString(),
                secondPerson,
                decision.mirror() == null ? null : decision.mirror().word());
    }
}
