package org.lectern.server.steps;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.FurtherSteps;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Word;
import org.lectern.server.appeals.Hearing;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Who may hear an objection: whom the policy names for appeals, and nobody who had a part in the step or in the decisions it rests on; of a
 * panel, such a person enters how it voted. Where nobody is left, the board hears it. In the open transaction.
 */
@Component
class ObjectionHearers {

    private final Policies policies;
    private final People people;
    private final Reversals reversals;

    ObjectionHearers(Policies policies, People people, Reversals reversals) {
        this.policies = policies;
        this.people = people;
        this.reversals = reversals;
    }

    /** Who would hear an objection. */
    enum Who implements Word {
        /** Somebody here who had no part. */
        PERSON,
        /** The board, in its own meeting. */
        BOARD,
        /** There is nobody, and nobody either who could lay it before the board. */
        NOBODY
    }

    /** Who may hear an objection against the step now; nobody where the board does. */
    List<Member> hearers(OrganisationId organisation, Investigation step) {
        return free(organisation, tookPart(organisation, step));
    }

    private List<Member> free(OrganisationId organisation, Set<UUID> part) {
        Appealing policy = policies.inForce(organisation).rulebook().appeals();
        List<Member> members = people.members(organisation);
        return switch (policy.way()) {
            case OFFICER, BOARD -> Hearing.hearers(policy, members, part, List.of());
            case PANEL ->
                members.stream()
                        .filter(Member::signsIn)
                        .filter(member -> member.permissions().contains(Permission.RESTORE))
                        .filter(member -> !part.contains(id(member)))
                        .toList();
        };
    }

    /**
     * Who would hear an objection once the step is approved: {@code acting} counts as who approves it where they may, else each of those
     * who may counts, so that nobody is promised a hearer who is not left.
     */
    Who foreseen(OrganisationId organisation, Investigation step, UUID proposer, UUID acting) {
        Set<UUID> part = new HashSet<>(tookPart(organisation, step));
        part.add(proposer);
        FurtherSteps policy = policies.inForce(organisation).rulebook().furtherSteps();
        List<UUID> may = people.members(organisation).stream()
                .filter(Member::signsIn)
                .filter(member -> approves(policy, member))
                .map(ObjectionHearers::id)
                .filter(one -> !one.equals(proposer))
                .toList();
        List<UUID> approvers = may.contains(acting) ? List.of(acting) : may.isEmpty() ? List.of(proposer) : may;
        boolean left = approvers.stream()
                .noneMatch(one -> free(organisation, with(part, one)).isEmpty());
        return left ? Who.PERSON : entering(organisation).isEmpty() ? Who.NOBODY : Who.BOARD;
    }

    private static Set<UUID> with(Set<UUID> part, UUID one) {
        Set<UUID> all = new HashSet<>(part);
        all.add(one);
        return all;
    }

    /** Whether the member has a role that may approve steps. */
    static boolean approves(FurtherSteps policy, Member member) {
        return policy.approvedBy().stream().anyMatch(member::holds);
    }

    /** Who may lay an objection before the board: those who may approve steps, or put comments back. */
    List<Member> entering(OrganisationId organisation) {
        FurtherSteps policy = policies.inForce(organisation).rulebook().furtherSteps();
        return people.members(organisation).stream()
                .filter(Member::signsIn)
                .filter(member -> member.permissions().contains(Permission.DECIDE))
                .filter(member ->
                        approves(policy, member) || member.permissions().contains(Permission.RESTORE))
                .toList();
    }

    /** Whether the person may lay an objection against the step before the board, as nobody here is left to hear it. */
    boolean mayLay(OrganisationId organisation, Investigation step, UUID person) {
        return among(entering(organisation), person)
                && hearers(organisation, step).isEmpty();
    }

    /** Whether the person may enter how the board voted; who had a part only where nobody else can. */
    boolean mayEnter(OrganisationId organisation, Investigation step, UUID person) {
        List<Member> entering = entering(organisation);
        Set<UUID> part = tookPart(organisation, step);
        return among(entering, person)
                && (!part.contains(person) || entering.stream().allMatch(member -> part.contains(id(member))));
    }

    static boolean among(List<Member> members, UUID person) {
        return members.stream().anyMatch(member -> id(member).equals(person));
    }

    private static UUID id(Member member) {
        return member.person().id().value();
    }

    /** Who opened, investigated, proposed or approved it, and who had a part in the decisions that it rests on. */
    private Set<UUID> tookPart(OrganisationId organisation, Investigation step) {
        Set<UUID> part = new HashSet<>(Set.of(step.openedBy()));
        if (step.foundBy() != null) {
            part.add(step.foundBy());
        }
        if (step.proposal() != null) {
            part.add(step.proposal().by());
        }
        if (step.approval() != null) {
            part.add(step.approval().by());
        }
        step.cited().stream()
                .map(one -> reversals.find(organisation, one))
                .flatMap(Optional::stream)
                .forEach(one -> part.addAll(reversals.tookPart(organisation, one)));
        return Set.copyOf(part);
    }
}
