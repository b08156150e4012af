package org.lectern.server.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.springframework.stereotype.Component;

/** What follows from a second person's answer. */
@Component
public class SecondOpinions {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Items items;
    private final DecisionRows rows;
    private final SecondLooks looks;
    private final Decisions decisions;

    SecondOpinions(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Cases cases,
            Items items,
            DecisionRows rows,
            SecondLooks looks,
            Decisions decisions) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.items = items;
        this.rows = rows;
        this.looks = looks;
        this.decisions = decisions;
    }

    /** The decision that a question is about. */
    public Decision decision(SecondLook look) {
        return tenancy.in(look.organisation(), () -> rows.find(look.decision().value()))
                .orElseThrow();
    }

    /** Takes an answer and does what follows from it; false where none can be taken any more. */
    public boolean answer(SecondLook look, SecondLook.Answer answer, String reason) {
        return tenancy.in(look.organisation(), () -> {
            Decision decision = rows.find(look.decision().value()).orElseThrow();
            if (!looks.answer(look, answer, reason, decision.item().toString())) {
                return false;
            }
            switch (answer) {
                case AGREE -> agree(look, decision);
                case LEAVE_UP -> leaveUp(look, decision);
                case ABOUT_ME -> askSomebodyElse(look, decision);
                case WITHDRAWN -> throw new IllegalArgumentException("Nobody answers so");
            }
            return true;
        });
    }

    private void agree(SecondLook look, Decision decision) {
        boolean nowInForce =
                look.purpose() == SecondLooks.Purpose.BEFOREHAND && rows.move(decision, DecisionState.Event.AGREE);
        if (nowInForce) {
            OrganisationId organisation = look.organisation();
            cases.move(cases.get(decision.caseId()), CaseState.Event.AGREE);
            Item item = items.get(decision.item());
            var entry = log.append(
                    organisation,
                    decision.item().toString(),
                    decision.decidedBy().toString(),
                    ModerationKinds.of(
                            ModerationKinds.MADE, decision, look.person().toString()));
            decisions.takeEffect(organisation, item, decision, entry, clock.instant());
        }
    }

    private void leaveUp(SecondLook look, Decision decision) {
        Case about = cases.get(decision.caseId());
        switch (look.purpose()) {
            case BEFOREHAND -> {
                if (rows.move(decision, DecisionState.Event.DECLINE)) {
                    cases.move(about, CaseState.Event.DISAGREE);
                }
            }
            case AFTERWARDS ->
                cases.reopen(look.organisation(), about, "second-person-disagrees", Math.max(0.8, about.priority()));
        }
    }

    private void askSomebodyElse(SecondLook look, Decision decision) {
        List<UUID> not = new ArrayList<>(looks.asked(decision.id()));
        not.add(decision.decidedBy());
        Optional<SecondPerson> other = looks.available(look.organisation(), not);
        if (other.isPresent()) {
            looks.ask(look.organisation(), decision, other.get(), look.purpose());
        } else if (look.purpose() == SecondLooks.Purpose.BEFOREHAND
                && rows.move(decision, DecisionState.Event.DECLINE)) {
            cases.reopen(look.organisation(), cases.get(decision.caseId()), "nobody-to-ask", 0.5);
        }
    }
}
