package org.lectern.server.appeals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.cases.Deadline;
import org.lectern.server.database.Count;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.DecisionState;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.people.Calendars;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.policy.Policies;
import org.lectern.server.procedures.DueJob;
import org.springframework.stereotype.Component;

/** The door to appeals: filing them, and who may hear each. What ends one is in {@link Hearings}. */
@Component
public class Appeals {

    /** Above what waits in usual order: somebody's words are down meanwhile. */
    private static final double PRIORITY = 0.8;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Clocks clocks;
    private final DueJob dueJob;
    private final Calendars calendars;
    private final Policies policies;
    private final People people;
    private final Reversals reversals;
    private final Items items;
    private final Rights rights;
    private final FiledRows rows;
    private final AppealMail mail;

    Appeals(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Cases cases,
            Clocks clocks,
            DueJob dueJob,
            Calendars calendars,
            Policies policies,
            People people,
            Reversals reversals,
            Items items,
            Rights rights,
            FiledRows rows,
            AppealMail mail) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.clocks = clocks;
        this.dueJob = dueJob;
        this.calendars = calendars;
        this.policies = policies;
        this.people = people;
        this.reversals = reversals;
        this.items = items;
        this.rights = rights;
        this.rows = rows;
        this.mail = mail;
    }

    /** What somebody says against a decision, as they or a person for them wrote it down. */
    public record Words(Appeal.Source source, String words, String contact, Locale language) {}

    /** Files an appeal: the case, its clock, its entry and the mail to who may hear it are one transaction. */
    public Filing file(Right right, Words said, @Nullable UUID by) {
        OrganisationId organisation = right.organisation();
        return tenancy.in(organisation, () -> {
            tenancy.lock("appeal " + right.decision());
            Optional<Appeal> before = rows.about(right.decision());
            if (before.isPresent()) {
                return new Filing.FiledBefore(before.get());
            }
            if (shownAgain(right)) {
                return new Filing.ShownAgain();
            }
            if (!clock.instant().isBefore(right.until())) {
                return new Filing.TooLate(right.until());
            }
            return filed(organisation, right, said, by);
        });
    }

    private Filing filed(OrganisationId organisation, Right right, Words said, @Nullable UUID by) {
        Appealing policy = policies.inForce(organisation).rulebook().appeals();
        Decision decision =
                reversals.find(organisation, right.decision().value()).orElseThrow();
        String actor = by == null ? Log.PROGRAM : by.toString();
        Case opened = cases.open(
                organisation, CaseKind.APPEAL.word(), right.decision().value(), PRIORITY, actor);
        Appeal appeal = new Appeal(
                opened.id(),
                opened.number(),
                right.decision(),
                decision.item().value(),
                policy.way(),
                policy.quorum(),
                AppealState.TO_HEAR,
                said.source(),
                said.words(),
                said.contact(),
                said.language(),
                clock.instant(),
                by,
                null,
                "",
                null);
        rows.insert(organisation, appeal);
        Instant due = clock(organisation, appeal, policy, decision).dueAt();
        log.append(organisation, appeal.item().toString(), actor, onRecord(appeal, due));
        if (!appeal.contact().isEmpty()) {
            log.append(
                    organisation,
                    appeal.item().toString(),
                    actor,
                    Payload.of(AppealKinds.CONTACT, appeal.id().toString(), appeal.contact()));
        }
        mail.toHear(organisation, appeal, due, hearers(organisation, appeal));
        return new Filing.Filed(appeal, due);
    }

    private CaseClock clock(OrganisationId organisation, Appeal appeal, Appealing policy, Decision decision) {
        String clause = decision.citation() == null ? "" : decision.citation().clause();
        Calendars.Versioned calendar = calendars.of(organisation);
        CaseClock due = clocks.start(
                organisation,
                appeal.id(),
                new Deadline(clause, policy.answerBy(), null, ""),
                appeal.filedAt(),
                calendar.calendar(),
                calendar.version());
        dueJob.watch(organisation, appeal.id().value(), due);
        return due;
    }

    private static Payload onRecord(Appeal appeal, Instant due) {
        return Payload.of(
                AppealKinds.FILED,
                appeal.id().toString(),
                appeal.number(),
                appeal.decision().toString(),
                appeal.source().word(),
                appeal.language().toLanguageTag(),
                appeal.words(),
                appeal.filedBy() == null ? null : appeal.filedBy().toString(),
                due.toString());
    }

    /** The way and the terms by which an appeal is heard: the policy in force says who, the way and its quorum are those of its day. */
    Appealing policy(OrganisationId organisation, Appeal appeal) {
        Appealing now = policies.inForce(organisation).rulebook().appeals();
        return new Appealing(now.within(), appeal.way(), now.heardBy(), quorum(appeal, now), now.answerBy());
    }

    private static int quorum(Appeal appeal, Appealing now) {
        return switch (appeal.way()) {
            case PANEL -> Objects.requireNonNullElse(appeal.quorum(), now.quorum());
            case OFFICER, BOARD -> 1;
        };
    }

    /** Who may hear it now, in the order of the policy; nobody where the board does. */
    List<Member> hearers(OrganisationId organisation, Appeal appeal) {
        return tenancy.in(organisation, () -> {
            Decision decision =
                    reversals.find(organisation, appeal.decision().value()).orElseThrow();
            return Hearing.hearers(
                    policy(organisation, appeal),
                    people.members(organisation),
                    reversals.tookPart(organisation, decision),
                    rows.says(appeal.id()));
        });
    }

    /** Who had a part in the decision that is appealed. */
    Set<UUID> tookPart(OrganisationId organisation, Appeal appeal) {
        return reversals.tookPart(
                organisation,
                reversals.find(organisation, appeal.decision().value()).orElseThrow());
    }

    /** Whether too few are left to hear it and decide it; so it is where the board does. */
    boolean tooFewHear(OrganisationId organisation, Appeal appeal) {
        return Hearing.tooFew(policy(organisation, appeal), hearers(organisation, appeal), says(organisation, appeal));
    }

    boolean mayHear(OrganisationId organisation, Appeal appeal, UUID person) {
        return hearers(organisation, appeal).stream()
                .anyMatch(member -> member.person().id().value().equals(person));
    }

    List<Say> says(OrganisationId organisation, Appeal appeal) {
        return tenancy.in(organisation, () -> rows.says(appeal.id()));
    }

    Optional<CaseClock> due(OrganisationId organisation, Appeal appeal) {
        return tenancy.in(organisation, () -> clocks.of(appeal.id()));
    }

    Optional<Appeal> numbered(OrganisationId organisation, String number) {
        return tenancy.in(organisation, () -> rows.numbered(number));
    }

    /** The appeal against a decision, open or ended. */
    public Optional<Appeal> against(Right right) {
        return tenancy.in(right.organisation(), () -> rows.about(right.decision()));
    }

    /** Whether there is nothing left to look at again: the decision no longer holds, and everybody sees the comment. */
    public boolean shownAgain(Right right) {
        return tenancy.in(right.organisation(), () -> {
            Decision decision = reversals
                    .find(right.organisation(), right.decision().value())
                    .orElseThrow();
            return decision.state() != DecisionState.IN_FORCE
                    && items.get(decision.item()).status() == PlatformStatus.VISIBLE;
        });
    }

    /** When an answer is due, or was. */
    public Instant answerBy(Right right, Appeal appeal) {
        return due(right.organisation(), appeal).map(CaseClock::dueAt).orElse(appeal.filedAt());
    }

    /** One where any is open. */
    Count anyOpen() {
        return rows.anyOpen();
    }

    List<Appeal> open(OrganisationId organisation) {
        return tenancy.in(organisation, rows::open);
    }

    List<Appeal> ended(OrganisationId organisation, int most) {
        return tenancy.in(organisation, () -> rows.ended(most));
    }

    /** The right against the removal of the comment whose case has this number; empty where nothing was taken down. */
    Optional<Right> rightAbout(OrganisationId organisation, String number) {
        return tenancy.in(
                organisation,
                () -> cases.numbered(number)
                        .filter(one -> one.kind().equals(CaseKind.MODERATION.word()))
                        .flatMap(one -> reversals.lastRemoval(organisation, one.subject()))
                        .flatMap(decision -> rights.of(organisation, decision.id())));
    }
}
