package org.lectern.server.steps;

import java.util.List;
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

    // The earlier decision no longer holds, though the platform had nothing left to put back.
    @Override
    public void notCarriedOut(OrganisationId organisation, Decision decision, String why) {
        look(organisation, decision.item());
    }

    // What was undone had taken an earlier decision's place, which does not come back by that.
    @Override
    public void undone(OrganisationId organisation, Decision decision) {
        look(organisation, decision.item());
    }

    @Override
    public void overturned(OrganisationId organisation, Decision decision) {
        look(organisation, decision.item());
    }

    /** A finding that accounts are one person's was taken back; in the open transaction. */
    void takenApart(OrganisationId organisation) {
        look(organisation, rows.taken());
    }

    private void look(OrganisationId organisation, ItemId item) {
        look(organisation, rows.restingOn(item));
    }

    private void look(OrganisationId organisation, List<UUID> steps) {
        steps.forEach(id -> gone(organisation, id));
    }

    /** Ends a step that rests on too few by now; whether it did. In the open transaction. */
    boolean gone(OrganisationId organisation, UUID id) {
        Investigation about = rows.find(id).orElseThrow();
        long holding = counting.of(organisation, about).stream()
                .map(Counted::standing)
                .filter(Standing::holds)
                .count();
        return holding < policy.of(organisation).decisions()
                && ends.end(organisation, id, StepEnds.Why.GROUND_GONE, "", null);
    }
}
