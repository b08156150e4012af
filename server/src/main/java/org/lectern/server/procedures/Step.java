package org.lectern.server.procedures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Who;
import org.lectern.server.cases.CaseId;
import org.lectern.server.people.Member;

/**
 * One step of a matter.
 *
 * @param number from 1, as in the rulebook
 * @param person who alone owes it; null where everybody does who has the role
 * @param notBefore until when it has to wait; null where it need not
 */
public record Step(
        UUID id,
        CaseId caseId,
        int number,
        Who who,
        @Nullable UUID person,
        StepState state,
        @Nullable Instant openedAt,
        @Nullable Instant notBefore,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable Proof proof) {

    public boolean open() {
        return state == StepState.OPEN;
    }

    /** Whether the person owes it, by their part in the matter or by their role. */
    public boolean owedBy(Member member) {
        return person != null
                ? person.equals(member.person().id().value())
                : who instanceof Who.InRole(String role) && member.holds(role);
    }
}
