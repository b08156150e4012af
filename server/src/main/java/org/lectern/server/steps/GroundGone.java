package org.lectern.server.steps;

import java.util.UUID;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.DecisionListener;
import org.springframework.stereotype.Component;

/** Lifts a step in force once too few of the decisions that it rests on still hold. */
@Component
class GroundGone implements DecisionListener {

    private final InvestigationRows rows;
    private final StepPolicy policy;
    private final Counting counting;
    private final StepEnds ends;

    GroundGone(InvestigationRows rows, StepPolicy policy, Counting counting, StepEnds ends) {
        this.rows = rows;
        this.policy = policy;
        this.counting = counting;
        this.ends = ends;
    }

    // Whoever puts a comment back, or decides otherwise about it, takes the earlier decision's place.
    @Override
    public void carriedOut(OrganisationId organisation, Decision decision) {
        look(organisation, decision.item());
    }

    @Override
    public void overturned(OrganisationId organisation, Decision decision) {
        look(organisation, decision.item());
    }

    private void look(OrganisationId organisation, ItemId item) {
        for (UUID id : rows.restingOn(item)) {
            Investigation about = rows.find(id).orElseThrow();
            long holding = counting.of(organisation, about.cited()).stream()
                    .map(Counted::standing)
                    .filter(standing -> standing != Standing.OVERTURNED && standing != Standing.NO_LONGER_IN_FORCE)
                    .count();
            if (holding < policy.of(organisation).decisions()) {
                ends.end(organisation, id, StepEnds.Why.GROUND_GONE, "", null);
            }
        }
    }
}
