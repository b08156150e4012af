package org.lectern.server.moderation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Capacity;
import org.lectern.rulebook.Facts;
import org.lectern.rulebook.Predicate;
import org.lectern.rulebook.Speaker;
import org.lectern.rulebook.Truth;

/**
 * What is known when somebody acts on a comment of the public. Whether it is criticism is unknown where it could not be judged, which gates
 * read as yes; what later modules will know is unknown, which meets no gate.
 */
record CaseFacts(
        String role,
        boolean preserved,
        @Nullable Attestation attested,
        boolean secondPerson,
        String capacity,
        boolean counsel,
        Truth criticism)
        implements Facts {

    @Override
    public Truth answer(Predicate.Fact fact) {
        return switch (fact) {
            case Predicate.RoleIs(Set<String> roles) -> Truth.of(roles.contains(role));
            case Predicate.SecondPerson() -> Truth.of(secondPerson);
            case Predicate.Preserved() -> Truth.of(preserved);
            case Predicate.Attested(Attestation asked) -> Truth.of(asked == attested);
            case Predicate.FromIs(Set<Speaker> speakers) -> Truth.of(speakers.contains(Speaker.PUBLIC));
            case Predicate.CapacityIs(Set<Capacity> capacities) ->
                Truth.of(capacities.stream().anyMatch(one -> one.word().equals(capacity)));
            case Predicate.CounselAllows() -> Truth.of(counsel);
            case Predicate.Criticism _ -> criticism;
            case Predicate.UnitIs _ -> Truth.UNKNOWN;
            case Predicate.CaseIs _ -> Truth.UNKNOWN;
            case Predicate.Has _ -> Truth.UNKNOWN;
            case Predicate.Listed _ -> Truth.UNKNOWN;
            case Predicate.Acknowledged _ -> Truth.UNKNOWN;
            case Predicate.Upheld _ -> Truth.UNKNOWN;
            case Predicate.Within _ -> Truth.UNKNOWN;
            case Predicate.NoticeVerified _ -> Truth.UNKNOWN;
        };
    }
}
