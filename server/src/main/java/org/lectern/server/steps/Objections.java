package org.lectern.server.steps;

import static org.lectern.server.steps.db.Tables.OBJECTIONS;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Permission;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.appeals.Hearing;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/**
 * The door to objections against steps in force. Whom the policy names for appeals hears one, and nobody who had a part in the step or in
 * the decisions it rests on; of a panel or a board, such a person enters how it voted.
 */
@Component
class Objections {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Policies policies;
    private final People people;
    private final Reversals reversals;
    private final InvestigationRows rows;
    private final StepEnds ends;
    private final StepLetters letters;

    Objections(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Log log,
            Policies policies,
            People people,
            Reversals reversals,
            InvestigationRows rows,
            StepEnds ends,
            StepLetters letters) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.policies = policies;
        this.people = people;
        this.reversals = reversals;
        this.rows = rows;
        this.ends = ends;
        this.letters = letters;
    }

    /** Whether somebody can still object to the step. */
    boolean open(Investigation step) {
        Investigation.Approval approval = step.approval();
        return step.state() == StepState.IN_FORCE
                && approval != null
                && approval.objectUntil() != null
                && clock.instant().isBefore(approval.objectUntil());
    }

    /** Files what somebody says, as a person wrote it down; one answer is given to each step. */
    Acted file(Viewer viewer, Investigation seen, Appeal.Source source, String words) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            if (!open(now) || about(now.id()).isPresent()) {
                return new Acted.Meanwhile();
            }
            sql.insertInto(OBJECTIONS)
                    .set(OBJECTIONS.ORGANISATION, viewer.organisation().value())
                    .set(OBJECTIONS.INVESTIGATION, now.id())
                    .set(OBJECTIONS.WORDS, words)
                    .set(OBJECTIONS.SOURCE, source.name())
                    .set(OBJECTIONS.FILED_BY, viewer.person())
                    .set(OBJECTIONS.FILED_AT, clock.instant())
                    .execute();
            append(
                    viewer,
                    now,
                    Payload.of(
                            StepKinds.OBJECTED,
                            now.id().toString(),
                            source.word(),
                            words,
                            viewer.person().toString()));
            return new Acted.Done(now);
        });
    }

    /** Answers it; one that is right ends the step at once. */
    Acted hear(Viewer viewer, Investigation seen, boolean stands, String reason) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            if (!mayHear(viewer, now) || now.state() != StepState.IN_FORCE) {
                return new Acted.Meanwhile();
            }
            sql.update(OBJECTIONS)
                    .set(OBJECTIONS.HEARD_BY, viewer.person())
                    .set(OBJECTIONS.HEARD_AT, clock.instant())
                    .set(OBJECTIONS.STANDS, stands)
                    .set(OBJECTIONS.REASON, reason)
                    .where(OBJECTIONS.INVESTIGATION.eq(now.id()))
                    .execute();
            append(
                    viewer,
                    now,
                    Payload.of(
                            StepKinds.HEARD,
                            now.id().toString(),
                            stands,
                            reason,
                            viewer.person().toString()));
            if (stands) {
                letters.stands(viewer.organisation(), now, reason);
            } else {
                ends.end(viewer.organisation(), now.id(), StepEnds.Why.OBJECTION, reason, viewer.person());
            }
            return new Acted.Done(rows.find(now.id()).orElseThrow());
        });
    }

    private void append(Viewer viewer, Investigation about, Payload payload) {
        log.append(
                viewer.organisation(), about.item().toString(), viewer.person().toString(), payload);
    }

    /** Whether an objection waits that the viewer may answer. */
    boolean mayHear(Viewer viewer, Investigation step) {
        return tenancy.in(viewer.organisation(), () -> {
            boolean waits = about(step.id()).map(one -> one.stands() == null).orElse(false);
            return waits && hears(viewer, step);
        });
    }

    private boolean hears(Viewer viewer, Investigation step) {
        OrganisationId organisation = viewer.organisation();
        Appealing policy = policies.inForce(organisation).rulebook().appeals();
        Set<UUID> part = tookPart(organisation, step);
        return switch (policy.way()) {
            case OFFICER ->
                Hearing.hearers(policy, people.members(organisation), part, List.of()).stream()
                        .anyMatch(member -> member.person().id().value().equals(viewer.person()));
            case PANEL, BOARD -> viewer.may(Permission.RESTORE) && !part.contains(viewer.person());
        };
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

    /** The objection against a step; in the open transaction. */
    Optional<Objection> about(UUID investigation) {
        return sql.selectFrom(OBJECTIONS)
                .where(OBJECTIONS.INVESTIGATION.eq(investigation))
                .fetchOptional(row -> new Objection(
                        row.getWords(),
                        Appeal.Source.valueOf(row.getSource()),
                        row.getFiledAt(),
                        row.getHeardBy(),
                        row.getStands(),
                        Objects.requireNonNullElse(row.getReason(), "")));
    }
}
