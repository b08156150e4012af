package org.lectern.server.policy;

import static org.lectern.server.policy.db.Tables.PROPOSALS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.lectern.rulebook.Changes;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Problem;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.database.Count;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Delegation;
import org.lectern.server.people.People;
import org.lectern.server.policy.db.tables.records.ProposalsRecord;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The door to versions that are not in force yet: one person proposes, another brings into force. */
@Component
public class Proposals {

    private static final String NAME = "the new version";

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final People people;
    private final Policies policies;
    private final NextDrafts drafts;
    private final ProposalMail mail;

    Proposals(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Log log,
            People people,
            Policies policies,
            NextDrafts drafts,
            ProposalMail mail) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.people = people;
        this.policies = policies;
        this.drafts = drafts;
        this.mail = mail;
    }

    /** What came of proposing a text. */
    sealed interface Proposed {

        /** It waits for a second person. */
        record Waits(Proposal proposal) implements Proposed {}

        /** It cannot be read as a rulebook. */
        record Unreadable(List<Problem> problems) implements Proposed {}

        /** Nothing is different in it. */
        record Same() implements Proposed {}

        /** People here have these roles, which it does not have. */
        record RolesGone(List<String> titles) implements Proposed {}

        /** Nobody here would manage people under it. */
        record NobodyManages() implements Proposed {}

        /** Another one is open. */
        record AnotherIsOpen() implements Proposed {}
    }

    /** What came of bringing it into force. */
    enum Agreed {
        IN_FORCE,
        /** It, or what was in force, is not as it was. */
        CHANGED_MEANWHILE,
        /** People here have come to roles that it does not have, or nobody would manage people under it. */
        PEOPLE_LEFT_OUT,
        /** It is to run beside the one in force for longer, and nobody said why not. */
        EARLY
    }

    /** {@code days} is how long it is to run beside the version in force before somebody brings it into force, 0 for not at all. */
    Proposed propose(Viewer viewer, String yaml, String note, int days) {
        return switch (Rulebooks.parse(NAME, yaml)) {
            case RulebookText.Refused(List<Problem> problems) -> new Proposed.Unreadable(problems);
            case RulebookText.Parsed(Rulebook rulebook, List<Problem> _) ->
                tenancy.in(viewer.organisation(), () -> propose(viewer, rulebook, yaml, note, days));
        };
    }

    private Proposed propose(Viewer viewer, Rulebook rulebook, String yaml, String note, int days) {
        PolicyInForce now = policies.inForce(viewer.organisation());
        if (Changes.between(now.rulebook(), rulebook).none()) {
            return new Proposed.Same();
        }
        List<String> gone = rolesGone(viewer.organisation(), rulebook);
        if (!gone.isEmpty()) {
            return new Proposed.RolesGone(gone);
        }
        if (nobodyManages(viewer.organisation(), rulebook)) {
            return new Proposed.NobodyManages();
        }
        Instant at = clock.instant();
        Instant besideUntil = days == 0 ? null : at.plus(Duration.ofDays(days));
        Proposal proposal = new Proposal(
                Identifiers.next(clock), now.version(), yaml, rulebook, note, viewer.person(), at, besideUntil);
        if (!insert(viewer.organisation(), proposal)) {
            return new Proposed.AnotherIsOpen();
        }
        append(
                viewer.organisation(),
                viewer.person(),
                proposal,
                Payload.of(
                        PolicyKinds.PROPOSED,
                        proposal.id().toString(),
                        rulebook.id(),
                        rulebook.title(),
                        Policies.digest(yaml).hex(),
                        note,
                        besideUntil == null ? null : besideUntil.toString()));
        mail.tell(viewer.organisation(), proposal);
        return new Proposed.Waits(proposal);
    }

    private List<String> rolesGone(OrganisationId organisation, Rulebook rulebook) {
        Set<String> held = people.members(organisation).stream()
                .flatMap(member -> Stream.concat(
                        Stream.of(member.role()), member.delegations().stream().map(Delegation::role)))
                .collect(Collectors.toSet());
        return people.roles(organisation).stream()
                .filter(role -> held.contains(role.id()) && rulebook.role(role.id()) == null)
                .map(People.RoleInForce::title)
                .toList();
    }

    private boolean nobodyManages(OrganisationId organisation, Rulebook rulebook) {
        return people.members(organisation).stream()
                .map(member -> rulebook.role(member.role()))
                .noneMatch(role -> role != null && role.permissions().contains(Permission.MANAGE_PEOPLE));
    }

    private boolean insert(OrganisationId organisation, Proposal proposal) {
        return sql.insertInto(PROPOSALS)
                        .set(PROPOSALS.ORGANISATION, organisation.value())
                        .set(PROPOSALS.ID, proposal.id())
                        .set(PROPOSALS.BASE, proposal.base())
                        .set(PROPOSALS.TITLE, proposal.rulebook().title())
                        .set(PROPOSALS.YAML, proposal.yaml())
                        .set(PROPOSALS.NOTE, proposal.note())
                        .set(PROPOSALS.PROPOSED_BY, proposal.proposedBy())
                        .set(PROPOSALS.PROPOSED_AT, proposal.proposedAt())
                        .set(PROPOSALS.BESIDE_UNTIL, proposal.besideUntil())
                        .set(PROPOSALS.STATE, Proposal.State.OPEN.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** What is proposed now, if anything. */
    public Optional<Proposal> open(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(PROPOSALS)
                        .where(PROPOSALS.STATE.eq(Proposal.State.OPEN.name()))
                        .fetchOptional(Proposals::read));
    }

    /** One where any is open. */
    Count anyOpen() {
        return Count.upTo(1, PROPOSALS, PROPOSALS.STATE.eq(Proposal.State.OPEN.name()));
    }

    /** Whether the viewer may bring it into force: somebody else than whoever proposed it, who gives second opinions. */
    boolean mayAgree(Viewer viewer, Proposal proposal) {
        return viewer.may(Permission.SECOND) && !viewer.person().equals(proposal.proposedBy());
    }

    /** Brings it into force; {@code early} says why before its days beside the one in force are over, and stands in the entry. */
    Agreed agree(OrganisationId organisation, UUID person, Proposal proposal, String early) {
        boolean isEarly = proposal.early(clock.instant());
        if (isEarly && early.isBlank()) {
            return Agreed.EARLY;
        }
        return tenancy.in(organisation, () -> {
            if (!rolesGone(organisation, proposal.rulebook()).isEmpty()
                    || nobodyManages(organisation, proposal.rulebook())) {
                return Agreed.PEOPLE_LEFT_OUT;
            }
            boolean asItWas = policies.inForce(organisation).version().equals(proposal.base());
            if (!asItWas || !end(organisation, person, proposal, Proposal.State.Event.AGREE, isEarly ? early : "")) {
                return Agreed.CHANGED_MEANWHILE;
            }
            policies.bringIntoForce(organisation, proposal.yaml(), person.toString());
            drafts.cameIntoForce(organisation, proposal.yaml());
            return Agreed.IN_FORCE;
        });
    }

    /** Ends it without bringing it into force; false where it has ended. */
    boolean refuse(
            OrganisationId organisation, UUID person, Proposal proposal, Proposal.State.Event event, String reason) {
        return tenancy.in(organisation, () -> end(organisation, person, proposal, event, reason));
    }

    private boolean end(
            OrganisationId organisation, UUID person, Proposal proposal, Proposal.State.Event event, String reason) {
        Proposal.State next = Proposal.State.OPEN.after(event).orElseThrow();
        boolean ended = sql.update(PROPOSALS)
                        .set(PROPOSALS.STATE, next.name())
                        .set(PROPOSALS.ENDED_BY, person)
                        .set(PROPOSALS.ENDED_AT, clock.instant())
                        .set(PROPOSALS.REASON, reason)
                        .where(PROPOSALS.ID.eq(proposal.id()))
                        .and(PROPOSALS.STATE.eq(Proposal.State.OPEN.name()))
                        .execute()
                == 1;
        if (ended) {
            append(
                    organisation,
                    person,
                    proposal,
                    Payload.of(PolicyKinds.PROPOSAL_ENDED, proposal.id().toString(), next.name(), reason));
        }
        return ended;
    }

    private void append(OrganisationId organisation, UUID person, Proposal proposal, Payload payload) {
        log.append(organisation, proposal.id().toString(), person.toString(), payload);
    }

    private static Proposal read(ProposalsRecord row) {
        return new Proposal(
                row.getId(),
                row.getBase(),
                row.getYaml(),
                Policies.parse(row.getYaml()),
                row.getNote(),
                row.getProposedBy(),
                row.getProposedAt(),
                row.getBesideUntil());
    }
}
