package org.lectern.server.steps;

import static org.lectern.server.steps.db.Tables.OBJECTIONS;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Permission;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.appeals.Hearing;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.people.Member;
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
    private final StepsMail mail;

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
            StepLetters letters,
            StepsMail mail) {
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
        this.mail = mail;
    }

    /** Whether somebody can still object to the step; as long as they are not told, their time has not begun. */
    boolean open(Investigation step) {
        Investigation.Approval approval = step.approval();
        return step.state() == StepState.IN_FORCE
                && approval != null
                && (approval.objectUntil() == null || clock.instant().isBefore(approval.objectUntil()));
    }

    /**
     * What somebody says, and how it came.
     *
     * @param contact where the answer goes; may be empty
     * @param language in which they wrote it, or want the answer; null where nobody knows
     */
    record Said(
            Appeal.Source source,
            String words,
            String contact,
            @Nullable Locale language) {}

    /** Files what somebody says; {@code by} is who wrote it down for them, or null. One answer is given to each step. */
    Acted file(OrganisationId organisation, Investigation seen, Said said, @Nullable UUID by) {
        return tenancy.in(organisation, () -> {
            Investigation now = rows.locked(seen.id());
            if (!open(now) || about(now.id()).isPresent()) {
                return new Acted.Meanwhile();
            }
            sql.insertInto(OBJECTIONS)
                    .set(OBJECTIONS.ORGANISATION, organisation.value())
                    .set(OBJECTIONS.INVESTIGATION, now.id())
                    .set(OBJECTIONS.WORDS, said.words())
                    .set(OBJECTIONS.SOURCE, said.source().name())
                    .set(OBJECTIONS.CONTACT, said.contact())
                    .set(
                            OBJECTIONS.LANGUAGE,
                            said.language() == null ? "" : said.language().toLanguageTag())
                    .set(OBJECTIONS.FILED_BY, by)
                    .set(OBJECTIONS.FILED_AT, clock.instant())
                    .execute();
            append(
                    organisation,
                    now,
                    by,
                    Payload.of(
                            StepKinds.OBJECTED,
                            now.id().toString(),
                            said.source().word(),
                            said.words(),
                            by == null ? null : by.toString()));
            mail.toHear(organisation, now, hearers(organisation, now));
            return new Acted.Done(now);
        });
    }

    /** Answers it, also after the step has ended; one that is right ends a step that still runs at once. */
    Acted hear(Viewer viewer, Investigation seen, boolean stands, String reason) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            if (!mayHear(viewer, now)) {
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
                    viewer.organisation(),
                    now,
                    viewer.person(),
                    Payload.of(
                            StepKinds.HEARD,
                            now.id().toString(),
                            stands,
                            reason,
                            viewer.person().toString()));
            Locale language = about(now.id()).map(Objection::language).orElse(null);
            if (stands) {
                letters.stands(viewer.organisation(), now, language, reason);
            } else if (!ends.end(viewer.organisation(), now.id(), StepEnds.Why.OBJECTION, reason, viewer.person())) {
                letters.right(viewer.organisation(), now, language, reason);
            }
            return new Acted.Done(rows.find(now.id()).orElseThrow());
        });
    }

    private void append(OrganisationId organisation, Investigation about, @Nullable UUID by, Payload payload) {
        log.append(organisation, about.item().toString(), by == null ? Log.PROGRAM : by.toString(), payload);
    }

    /** Whether an objection waits that the viewer may answer. */
    boolean mayHear(Viewer viewer, Investigation step) {
        return tenancy.in(viewer.organisation(), () -> {
            boolean waits = about(step.id()).map(one -> one.stands() == null).orElse(false);
            return waits && hears(viewer, step);
        });
    }

    private boolean hears(Viewer viewer, Investigation step) {
        return hearers(viewer.organisation(), step).stream()
                .anyMatch(member -> member.person().id().value().equals(viewer.person()));
    }

    private List<Member> hearers(OrganisationId organisation, Investigation step) {
        Appealing policy = policies.inForce(organisation).rulebook().appeals();
        Set<UUID> part = tookPart(organisation, step);
        List<Member> members = people.members(organisation);
        return switch (policy.way()) {
            case OFFICER -> Hearing.hearers(policy, members, part, List.of());
            case PANEL, BOARD ->
                members.stream()
                        .filter(Member::signsIn)
                        .filter(member -> member.permissions().contains(Permission.RESTORE))
                        .filter(member -> !part.contains(member.person().id().value()))
                        .toList();
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
                        row.getContact(),
                        row.getLanguage().isEmpty() ? null : Locale.forLanguageTag(row.getLanguage()),
                        row.getFiledAt(),
                        row.getHeardBy(),
                        row.getStands(),
                        Objects.requireNonNullElse(row.getReason(), "")));
    }
}
