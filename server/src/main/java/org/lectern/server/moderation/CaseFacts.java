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
 * What is known when somebody acts on a comment of the public. Whether it is criticism nobody judges yet, so it is unknown, which gates
 * read as yes; what later modules will know is unknown, which meets no gate.
 */
record CaseFacts(String role, boolean preserved, @Nullable Attestation attested, boolean secondPerson, String capacity)
        implements Facts {

    @Override
    public Truth answer(Predicate.Fact fact) {
        return switch (fact) {
            case Predicate.RoleIs(Set<String> roles) -> Truth.of(roles.contains(role));
            case Predicate.SecondPerson() -> Truth.of(secondPerson);
            case Predicate.Preserved() -> Truth.of(preserved);
            case Predicate.Attested(Attestation asked) -> Truth.of(asked == attested);
            case Predicate.FromIs(Set<Speaker> speakers) -> Truth.of(speakers.contains(Speaker.PUBLIC));
            case Predicate.CapacityIs(Set<Capacity> capacities) -> Truth.of(capacities.stream().anyMatch(one -> one.word().equals(capacity)));
            case Predicate.CounselAllows() -> Truth.NO;
            case Predicate.Criticism(),
                    Predicate.UnitIs(_),
                    Predicate.CaseIs(_, _),
                    Predicate.Has(_),
                    Predicate.Listed(_),
                    Predicate.Acknowledged(_),
                    Predicate.Upheld(_, _, _),
                    Predicate.Within(_),
                    Predicate.NoticeVerified() -> Truth.UNKNOWN;
        };
    }
}
