package org.lectern.server.appeals;

import java.time.Clock;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Correspondence;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Items;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.DecisionListener;
import org.lectern.server.moderation.DecisionState;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Lays a letter ready for everybody whose words were taken down, and gives them the right to have that looked at again. */
@Component
class TakenDown implements DecisionListener {

    private final Clock clock;
    private final Letters letters;
    private final Rights rights;
    private final Items items;
    private final Cases cases;
    private final Policies policies;

    TakenDown(Clock clock, Letters letters, Rights rights, Items items, Cases cases, Policies policies) {
        this.clock = clock;
        this.letters = letters;
        this.rights = rights;
        this.items = items;
        this.cases = cases;
        this.policies = policies;
    }

    // Sexual images of minors are the one exception: no letter, no appeal.
    @Override
    public void carriedOut(OrganisationId organisation, Decision decision) {
        if (decision.state() != DecisionState.IN_FORCE || decision.attested() == Attestation.CONTRABAND) {
            return;
        }
        if (decision.act().removes()) {
            write(organisation, decision);
        } else {
            letters.notNeeded(decision.item().value());
        }
    }

    @Override
    public void undone(OrganisationId organisation, Decision decision) {
        letters.notNeeded(decision.id());
    }

    private void write(OrganisationId organisation, Decision decision) {
        String token = Identifiers.reference();
        Rulebook rulebook = policies.version(organisation, decision.policyVersion());
        var within = rulebook.appeals().within();
        if (rights.give(organisation, decision.id(), token, rights.end(organisation, clock.instant(), within))) {
            letters.notNeeded(decision.item().value());
            if (!rulebook.correspondence().to().contains(Correspondence.To.AUTHORS)) {
                return;
            }
            letters.write(
                    organisation,
                    Letter.Kind.TAKEN_DOWN,
                    decision.item().value(),
                    decision.id(),
                    cases.get(decision.caseId()).number(),
                    Tongue.of(items.get(decision.item()).text()),
                    token);
        }
    }
}
