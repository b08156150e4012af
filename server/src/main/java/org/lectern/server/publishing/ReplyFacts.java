package org.lectern.server.publishing;

import java.util.List;
import java.util.Set;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Capacity;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.CaseState;
import org.lectern.rulebook.Facts;
import org.lectern.rulebook.Field;
import org.lectern.rulebook.Predicate;
import org.lectern.rulebook.Speaker;
import org.lectern.rulebook.Truth;
import org.lectern.server.procedures.Matter;

/**
 * What is known when somebody is about to answer a comment. What later modules will know is unknown, which meets no gate.
 *
 * @param capacity of the channel on which the answer will stand
 * @param identity whether the signature says who writes and for which organisation
 * @param fullName whether it says the writer's name
 * @param publicName whether their role may stand for it
 * @param matters what the policy wanted done about the comment
 * @param standsBy whether the writer has read what was said of their words and stands by them
 */
record ReplyFacts(
        String role,
        String capacity,
        boolean identity,
        boolean fullName,
        boolean publicName,
        List<Matter> matters,
        boolean standsBy)
        implements Facts {

    ReplyFacts {
        matters = List.copyOf(matters);
    }

    @Override
    public Truth answer(Predicate.Fact fact) {
        return switch (fact) {
            case Predicate.RoleIs(Set<String> roles) -> Truth.of(roles.contains(role));
            case Predicate.CapacityIs(Set<Capacity> capacities) ->
                Truth.of(capacities.stream().anyMatch(one -> one.word().equals(capacity)));
            case Predicate.FromIs(Set<Speaker> speakers) -> Truth.of(speakers.contains(Speaker.STAFF));
            case Predicate.Attested(Attestation asked) -> Truth.of(asked == Attestation.STANDS_BY && standsBy);
            case Predicate.Has(Field field) -> has(field);
            case Predicate.Listed(String list) -> list.equals(PublicNames.LIST) ? Truth.of(publicName) : Truth.UNKNOWN;
            case Predicate.CaseIs(CaseKind kind, CaseState state) -> caseIs(kind, state);
            // An answer is about a comment that has been taken in.
            case Predicate.Preserved() -> Truth.YES;
            case Predicate.CounselAllows() -> Truth.NO;
            case Predicate.SecondPerson() -> Truth.NO;
            case Predicate.Criticism _ -> Truth.UNKNOWN;
            case Predicate.UnitIs _ -> Truth.UNKNOWN;
            case Predicate.Acknowledged _ -> Truth.UNKNOWN;
            case Predicate.Upheld _ -> Truth.UNKNOWN;
            case Predicate.Within _ -> Truth.UNKNOWN;
            case Predicate.NoticeVerified _ -> Truth.UNKNOWN;
        };
    }

    private Truth has(Field field) {
        return switch (field) {
            case IDENTITY -> Truth.of(identity);
            case FULL_NAME -> Truth.of(fullName);
            case REASON,
                    MARKED_TEXT,
                    SOURCE,
                    LICENCE,
                    PERMISSION_HELD,
                    END_DATE,
                    REVIEW_DATE,
                    APPROVER,
                    AUDIENCE,
                    OWNER,
                    BACKUP,
                    FINDINGS,
                    NOTICE,
                    APPEAL -> Truth.UNKNOWN;
        };
    }

    // Nobody learns from an answer that is stopped whether there is a confidential matter.
    private Truth caseIs(CaseKind kind, CaseState state) {
        if (kind.confidential() || kind == CaseKind.MODERATION || kind == CaseKind.RESPONSE) {
            return Truth.UNKNOWN;
        }
        List<Matter> ofKind =
                matters.stream().filter(matter -> matter.kind() == kind).toList();
        boolean open = ofKind.stream().anyMatch(Matter::open);
        return Truth.of(
                switch (state) {
                    case NONE -> ofKind.isEmpty();
                    case OPEN, WAITING -> open;
                    case CLOSED -> !ofKind.isEmpty() && !open;
                });
    }
}
