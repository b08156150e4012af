package org.lectern.server.steps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Attempt;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.FurtherStep;
import org.lectern.rulebook.FurtherSteps;
import org.lectern.rulebook.GateResult;
import org.lectern.rulebook.Gates;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** What the policy in force asks of a step, and what of that is there; in the open transaction. */
@Component
class StepPolicy {

    private final Clock clock;
    private final Policies policies;
    private final Channels channels;
    private final People people;
    private final Statements statements;
    private final Counting counting;
    private final ObjectionHearers hearers;

    StepPolicy(
            Clock clock,
            Policies policies,
            Channels channels,
            People people,
            Statements statements,
            Counting counting,
            ObjectionHearers hearers) {
        this.clock = clock;
        this.policies = policies;
        this.channels = channels;
        this.people = people;
        this.statements = statements;
        this.counting = counting;
        this.hearers = hearers;
    }

    FurtherSteps of(OrganisationId organisation) {
        return policies.inForce(organisation).rulebook().furtherSteps();
    }

    /** Whether the policy in force has any further step at all. */
    boolean any(OrganisationId organisation) {
        return policies.ifAny(organisation)
                .map(one -> !one.rulebook().furtherSteps().steps().isEmpty())
                .orElse(false);
    }

    /** Whether the person has a role that may approve a step. */
    boolean approves(OrganisationId organisation, UUID person) {
        FurtherSteps policy = of(organisation);
        return people.member(organisation, new PersonId(person))
                .map(member -> ObjectionHearers.approves(policy, member))
                .orElse(false);
    }

    /** What is known of the proposal as the viewer acts on it; without one, as if the gravest step were asked for. */
    Needs.Known known(Viewer viewer, Investigation about, Investigation.@Nullable Proposal proposal) {
        OrganisationId organisation = viewer.organisation();
        Channel channel = channels.get(organisation, about.account().channel());
        LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
        return new Needs.Known(
                of(organisation),
                proposal == null ? FurtherStep.BLOCK : proposal.step(),
                about.state(),
                upheld(organisation, about),
                about.findings(),
                about.clauses(),
                !about.onePerson().isEmpty() || !severalMay(organisation, about),
                proposal == null ? "" : proposal.notice(),
                proposal == null || proposal.until() == null ? null : Times.lastDay(proposal.until(), viewer.zone()),
                channel.capacity(),
                channels.connector(channel).restrictions(),
                statements
                        .last(organisation, about.account().channel())
                        .map(Statements.Sight::on)
                        .orElse(null),
                today,
                hearers.foreseen(
                        organisation, about, proposal == null ? viewer.person() : proposal.by(), viewer.person()),
                approves(organisation, viewer.person()),
                proposal == null || !proposal.by().equals(viewer.person()));
    }

    /** What is missing for the proposal as the viewer acts on it. */
    List<Need> missing(Viewer viewer, Investigation about, Investigation.Proposal proposal) {
        return Needs.missing(known(viewer, about, proposal));
    }

    /** Whether several people may go by a name under which a comment was written that it rests on, as the platform gives no account. */
    boolean severalMay(OrganisationId organisation, Investigation about) {
        return about.account().nameOnly()
                || counting.of(organisation, about).stream()
                        .anyMatch(one -> Account.of(one.item()).nameOnly());
    }

    /** How many of the cited decisions count now. */
    int upheld(OrganisationId organisation, Investigation about) {
        return (int) counting.of(organisation, about).stream()
                .filter(one -> one.standing().counts())
                .count();
    }

    /** What the gates of the policy say against the step, once nothing else is missing; empty where they let it pass. */
    List<String> gates(Viewer viewer, Investigation about, Needs.Known known) {
        Rulebook rulebook = policies.inForce(viewer.organisation()).rulebook();
        Citation citation = Citations.choices(rulebook, known.step().act()).stream()
                .map(Citations.Choice::citation)
                .findFirst()
                .orElse(null);
        StepFacts facts = new StepFacts(
                viewer.role(), known, counting.of(viewer.organisation(), about), clock.instant(), viewer.zone());
        return Gates.unmet(Gates.evaluate(rulebook, new Attempt(known.step().act(), citation, List.of()), facts))
                .stream()
                .map(GateResult.Unmet::say)
                .distinct()
                .toList();
    }

    /** What is missing of these, and what gates say where nothing is. */
    Acted.@Nullable Refused refused(
            Viewer viewer, Investigation about, Investigation.@Nullable Proposal proposal, Set<Need> asked) {
        Needs.Known known = known(viewer, about, proposal);
        List<Need> missing =
                Needs.missing(known).stream().filter(asked::contains).toList();
        List<String> says =
                missing.isEmpty() && asked.contains(Need.AUTHORITY) ? gates(viewer, about, known) : List.of();
        return missing.isEmpty() && says.isEmpty() ? null : new Acted.Refused(missing, says);
    }
}
