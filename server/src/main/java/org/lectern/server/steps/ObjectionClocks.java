package org.lectern.server.steps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Choices;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.cases.Deadline;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Calendars;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.procedures.DueJob;
import org.lectern.server.procedures.Owed;
import org.springframework.stereotype.Component;

/**
 * When the answer to an objection is due: in the time that the policy gives for appeals, by the clock of the investigation's case. Those who
 * may hear it are warned; who answers for the policy is told of a missed one too. In the open transaction.
 */
@Component
class ObjectionClocks implements Owed {

    private final InvestigationRows rows;
    private final Cases cases;
    private final Clocks clocks;
    private final Calendars calendars;
    private final DueJob job;
    private final Policies policies;
    private final People people;
    private final Choices choices;
    private final ObjectionHearers hearers;
    private final StepsMail mail;
    private final Log log;

    ObjectionClocks(
            InvestigationRows rows,
            Cases cases,
            Clocks clocks,
            Calendars calendars,
            DueJob job,
            Policies policies,
            People people,
            Choices choices,
            ObjectionHearers hearers,
            StepsMail mail,
            Log log) {
        this.rows = rows;
        this.cases = cases;
        this.clocks = clocks;
        this.calendars = calendars;
        this.job = job;
        this.policies = policies;
        this.people = people;
        this.choices = choices;
        this.hearers = hearers;
        this.mail = mail;
        this.log = log;
    }

    /** Starts the clock of an objection that came in at this moment, and says when its answer is due. */
    Instant start(OrganisationId organisation, Investigation step, Instant filedAt) {
        Calendars.Versioned calendar = calendars.of(organisation);
        String clause = step.clauses().isEmpty() ? "" : step.clauses().getFirst();
        CaseClock due = clocks.start(
                organisation,
                about(step.id()).orElseThrow().id(),
                new Deadline(
                        clause,
                        policies.inForce(organisation).rulebook().appeals().answerBy(),
                        null,
                        ""),
                filedAt,
                calendar.calendar(),
                calendar.version());
        job.watch(organisation, step.id(), due);
        return due.dueAt();
    }

    void stop(UUID step) {
        about(step).ifPresent(one -> clocks.stop(one.id()));
    }

    /** When the answer is due; empty where nobody objects, or the answer is given. */
    Optional<Instant> due(UUID step) {
        return clock(step).filter(CaseClock::runs).map(CaseClock::dueAt);
    }

    private Optional<Case> about(UUID step) {
        return cases.about(CaseKind.INVESTIGATION.word(), step);
    }

    @Override
    public Optional<CaseClock> clock(UUID subject) {
        return about(subject).flatMap(one -> clocks.of(one.id()));
    }

    @Override
    public Optional<UUID> subject(CaseClock clock) {
        Case one = cases.get(clock.caseId());
        return one.kind().equals(CaseKind.INVESTIGATION.word()) ? Optional.of(one.subject()) : Optional.empty();
    }

    @Override
    public void warn(OrganisationId organisation, CaseClock due) {
        Investigation step = rows.find(cases.get(due.caseId()).subject()).orElseThrow();
        mail.due(organisation, step, due.dueAt(), choices.reachable(organisation, owing(organisation, step)));
    }

    @Override
    public void missed(OrganisationId organisation, CaseClock due) {
        Investigation step = rows.find(cases.get(due.caseId()).subject()).orElseThrow();
        log.append(
                organisation,
                step.item().toString(),
                Log.PROGRAM,
                Payload.of(
                        StepKinds.OBJECTION_OVERDUE,
                        step.id().toString(),
                        due.dueAt().toString()));
        List<Member> answering = people.members(organisation).stream()
                .filter(member -> member.permissions().contains(Permission.MANAGE_POLICY))
                .toList();
        mail.overdue(organisation, step, due.dueAt(), answering);
    }

    /** Who may hear it; where nobody here does, who may lay it before the board. */
    private List<Member> owing(OrganisationId organisation, Investigation step) {
        List<Member> hear = hearers.hearers(organisation, step);
        return hear.isEmpty() ? hearers.entering(organisation) : hear;
    }
}
