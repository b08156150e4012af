package org.lectern.server.steps;

import java.time.Instant;
import java.time.ZoneId;
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

/**
 * What the gates of a policy can ask about a step. Whoever approves is the second person, where they had no part; nobody judges whether all
 * that somebody wrote is criticism, so that is unknown.
 */
record StepFacts(String role, Needs.Known known, List<Counted> upheld, Instant now, ZoneId zone) implements Facts {

    @Override
    public Truth answer(Predicate.Fact fact) {
        return switch (fact) {
            case Predicate.RoleIs(Set<String> roles) -> Truth.of(roles.contains(role));
            case Predicate.SecondPerson() -> Truth.of(known.other());
            case Predicate.Preserved() -> Truth.YES;
            case Predicate.Attested(Attestation _) -> Truth.NO;
            case Predicate.FromIs(Set<Speaker> speakers) -> Truth.of(speakers.contains(Speaker.PUBLIC));
            case Predicate.CapacityIs(Set<Capacity> capacities) ->
                Truth.of(capacities.stream().anyMatch(one -> one.word().equals(known.capacity())));
            case Predicate.CounselAllows() -> Truth.NO;
            case Predicate.CaseIs(CaseKind kind, CaseState state) ->
                kind != CaseKind.INVESTIGATION
                        ? Truth.UNKNOWN
                        : Truth.of(state == (known.state() == StepState.PROPOSED ? CaseState.CLOSED : CaseState.OPEN));
            case Predicate.Has(Field field) -> has(field);
            case Predicate.Upheld asked -> Truth.of(count(asked) >= asked.times());
            case Predicate.NoticeVerified() -> Truth.of(!Needs.missing(known).contains(Need.STATEMENT));
            case Predicate.Criticism _ -> Truth.UNKNOWN;
            case Predicate.UnitIs _ -> Truth.UNKNOWN;
            case Predicate.Listed _ -> Truth.UNKNOWN;
            case Predicate.Acknowledged _ -> Truth.UNKNOWN;
            case Predicate.Within _ -> Truth.UNKNOWN;
        };
    }

    private Truth has(Field field) {
        List<Need> missing = Needs.missing(known);
        return switch (field) {
            case FINDINGS -> Truth.of(!missing.contains(Need.FINDINGS));
            case NOTICE -> Truth.of(!missing.contains(Need.NOTICE));
            case APPEAL -> Truth.of(!missing.contains(Need.APPEAL));
            case APPROVER -> Truth.of(known.authority());
            case END_DATE -> Truth.of(known.lastDay() != null);
            case REASON -> Truth.of(!known.findings().isBlank());
            case REVIEW_DATE -> Truth.NO;
            case MARKED_TEXT, SOURCE, LICENCE, PERMISSION_HELD, AUDIENCE, OWNER, BACKUP, IDENTITY, FULL_NAME ->
                Truth.UNKNOWN;
        };
    }

    private long count(Predicate.Upheld asked) {
        Instant since = now.atZone(zone).minus(asked.period()).toInstant();
        return upheld.stream()
                .filter(one -> one.standing().counts())
                .filter(one -> !one.decision().decidedAt().isBefore(since))
                .filter(one -> asked.family().equals("any")
                        || (one.decision().citation() != null
                                && one.decision().citation().clause().equals(asked.family())))
                .count();
    }
}
