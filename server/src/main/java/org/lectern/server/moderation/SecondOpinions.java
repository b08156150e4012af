package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Reads;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.policy.Policies;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** What follows from a second person's answer. */
@Component
public class SecondOpinions {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Cases cases;
    private final Items items;
    private final Reads reads;
    private final DecisionRows rows;
    private final SecondLooks looks;
    private final Askable askable;
    private final Decisions decisions;
    private final DifferenceRows differences;
    private final Policies policies;

    SecondOpinions(
            Tenancy tenancy,
            Clock clock,
            Cases cases,
            Items items,
            Reads reads,
            DecisionRows rows,
            SecondLooks looks,
            Askable askable,
            Decisions decisions,
            DifferenceRows differences,
            Policies policies) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.cases = cases;
        this.items = items;
        this.reads = reads;
        this.rows = rows;
        this.looks = looks;
        this.askable = askable;
        this.decisions = decisions;
        this.differences = differences;
        this.policies = policies;
    }

    /** What somebody says who finds that the comment breaks the rule, or that it does not. */
    static SecondLook.Answer says(Decision decision, boolean breaks) {
        return !breaks
                ? SecondLook.Answer.LEAVE_UP
                : decision.act().removes() ? SecondLook.Answer.AGREE : SecondLook.Answer.TAKE_AWAY;
    }

    /** Whether an answer is something else than the decision. */
    static boolean differs(Decision decision, SecondLook.Answer answer) {
        return answer == SecondLook.Answer.TAKE_AWAY
                || (answer == SecondLook.Answer.LEAVE_UP && decision.act().removes());
    }

    /** The decision that a question is about. */
    public Decision decision(SecondLook look) {
        return tenancy.in(look.organisation(), () -> rows.find(look.decision().value()))
                .orElseThrow();
    }

    /** Notes in the access log that the comment was shown to who was asked. */
    void read(SecondLook look, Decision decision) {
        tenancy.run(
                look.organisation(),
                () -> reads.record(
                        look.organisation(),
                        look.person().toString(),
                        "second-look",
                        decision.item().toString()));
    }

    /**
     * Takes an answer and does what follows from it; false where none can be taken any more.
     *
     * @throws Refusal where who was asked may answer no more
     */
    public boolean answer(SecondLook look, SecondLook.Answer answer, String reason) {
        return tenancy.in(look.organisation(), () -> {
            if (!looks.mayAnswer(look)) {
                throw new Refusal(Problem.LINK_USED);
            }
            Decision decision = locked(look);
            if (outdated(look, decision)) {
                close(decision);
                return false;
            }
            if (!looks.answer(look, answer, reason, decision.item().toString())) {
                return false;
            }
            switch (answer) {
                case AGREE -> agree(look, decision);
                case LEAVE_UP -> leaveUp(look, decision);
                case TAKE_AWAY -> differences.open(look);
                case ABOUT_ME -> askSomebodyElse(look, decision, "nobody-to-ask");
                case WITHDRAWN -> throw new IllegalArgumentException("Nobody answers so");
            }
            return true;
        });
    }

    // In the order in which everybody locks: the comment first.
    private Decision locked(SecondLook look) {
        items.locked(rows.find(look.decision().value()).orElseThrow().item());
        return rows.find(look.decision().value()).orElseThrow();
    }

    /** Whether the question still stands: the decision as it was asked about, the comment as it was read. */
    public boolean stands(SecondLook look) {
        return tenancy.in(
                look.organisation(),
                () -> !outdated(look, rows.find(look.decision().value()).orElseThrow()));
    }

    private boolean outdated(SecondLook look, Decision decision) {
        boolean otherText = items.get(decision.item()).revision() != decision.revision();
        return switch (look.purpose()) {
            case BEFOREHAND, HELD ->
                otherText
                        || decision.state() != DecisionState.PROPOSED
                        || cases.get(decision.caseId()).state() != CaseState.WAITING_FOR_SECOND;
            case AFTERWARDS, SAMPLE, PROTECTED -> otherText || decision.state() != DecisionState.IN_FORCE;
        };
    }

    private void close(Decision decision) {
        looks.withdraw(decision.id());
        if (decision.state() == DecisionState.PROPOSED) {
            rows.move(decision, DecisionState.Event.DECLINE);
        }
    }

    private void agree(SecondLook look, Decision decision) {
        if (look.purpose().before() && rows.move(decision, DecisionState.Event.AGREE)) {
            cases.move(cases.get(decision.caseId()), CaseState.Event.AGREE);
            decisions.agreed(look.organisation(), decision, look.purpose().blind() ? null : look.person());
        }
    }

    /**
     * Where nobody answered in time, or who was asked may answer no more, somebody else is asked, and where there is nobody the case is
     * before people again. Gives when to look again; empty where that is over.
     */
    Optional<Instant> lookAt(OrganisationId organisation, UUID id) {
        return tenancy.in(organisation, () -> looks.open(id).flatMap(this::lookAt));
    }

    private Optional<Instant> lookAt(SecondLook look) {
        boolean late = !clock.instant().isBefore(look.expiresAt());
        if (!late && looks.mayAnswer(look)) {
            return Optional.of(looks.lookedAt(look.expiresAt()));
        }
        handOn(look, late ? "nobody-answered" : "nobody-to-ask");
        return Optional.empty();
    }

    /** What a person is asked who may answer no more is asked of somebody else, in the open transaction. */
    void handOn(UUID person) {
        looks.waitingFor(person).stream()
                .filter(look -> !looks.mayAnswer(look))
                .sorted(Comparator.comparing(look -> decision(look).item().value()))
                .forEach(look -> handOn(look, "nobody-to-ask"));
    }

    private void handOn(SecondLook look, String because) {
        Decision decision = locked(look);
        if (!looks.withdraw(look)) {
            return;
        }
        if (outdated(look, decision)) {
            close(decision);
        } else {
            askSomebodyElse(look, decision, because);
        }
    }

    private void leaveUp(SecondLook look, Decision decision) {
        Case about = cases.get(decision.caseId());
        switch (look.purpose()) {
            case BEFOREHAND, HELD -> {
                if (rows.move(decision, DecisionState.Event.DECLINE)) {
                    cases.move(about, CaseState.Event.DISAGREE);
                    openAgainIfHidden(look, decision);
                }
            }
            case AFTERWARDS ->
                cases.reopen(look.organisation(), about, "second-person-disagrees", Math.max(0.8, about.priority()));
            case SAMPLE, PROTECTED -> {
                if (decision.act().removes()) {
                    differences.open(look);
                }
            }
        }
    }

    // What the platform itself holds back is seen by nobody; "leave it up" does not show it, so a person decides.
    private void openAgainIfHidden(SecondLook look, Decision decision) {
        PlatformStatus status = items.get(decision.item()).status();
        if (status == PlatformStatus.HELD || status == PlatformStatus.SPAM) {
            Case about = cases.get(decision.caseId());
            cases.reopen(look.organisation(), about, "second-person-disagrees", about.priority());
        }
    }

    private List<String> reviewers(OrganisationId organisation) {
        return policies.inForce(organisation).rulebook().secondLooks().reviewer();
    }

    private void askSomebodyElse(SecondLook look, Decision decision, String because) {
        OrganisationId organisation = look.organisation();
        Set<UUID> part = looks.part(decision);
        String text = items.get(decision.item()).text();
        Optional<SecondPerson> other = look.purpose().ofReviewer()
                ? askable.reviewer(organisation, reviewers(organisation), text, part)
                : askable.somebody(organisation, text, part);
        if (other.isPresent()) {
            looks.ask(organisation, decision, other.get(), SecondLooks.Question.again(look));
        } else if (look.purpose().before() && rows.move(decision, DecisionState.Event.DECLINE)) {
            cases.reopen(organisation, cases.get(decision.caseId()), because, 0.5);
        }
    }
}
