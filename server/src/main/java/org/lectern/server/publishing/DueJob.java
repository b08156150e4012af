package org.lectern.server.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Choices;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.CaseId;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.Job;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.AnswerListener;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.CalendarListener;
import org.lectern.server.people.Calendars;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Warns those who answer two hours before an answer is due, and tells whom the policy names once it was missed. Comes again until both
 * are done or the clock has stopped.
 */
@Component
class DueJob implements Job, AnswerListener, CalendarListener {

    static final String NAME = "answer-due";

    private static final Duration BEFORE = Duration.ofHours(2);

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Jobs jobs;
    private final Cases cases;
    private final Clocks clocks;
    private final Calendars calendars;
    private final People people;
    private final Choices choices;
    private final DueMail mail;

    DueJob(
            Tenancy tenancy,
            Clock clock,
            Log log,
            @Lazy Jobs jobs,
            Cases cases,
            Clocks clocks,
            @Lazy Calendars calendars,
            People people,
            Choices choices,
            DueMail mail) {
        this.choices = choices;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.jobs = jobs;
        this.cases = cases;
        this.clocks = clocks;
        this.calendars = calendars;
        this.people = people;
        this.mail = mail;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void answerDue(OrganisationId organisation, CaseClock due) {
        Case about = cases.get(due.caseId());
        log.append(
                organisation,
                about.subject().toString(),
                Log.PROGRAM,
                Payload.of(
                        ReplyKinds.DUE,
                        about.id().toString(),
                        about.subject().toString(),
                        due.clause(),
                        due.dueAt().toString()));
        jobs.schedule(NAME, organisation, due.caseId().value(), next(due));
    }

    @Override
    public void calendarChanged(OrganisationId organisation) {
        Calendars.Versioned now = calendars.of(organisation);
        for (CaseClock moved : clocks.reckon(now.calendar(), now.version())) {
            jobs.hurry(NAME, organisation, moved.caseId().value(), next(moved));
        }
    }

    private static Instant next(CaseClock due) {
        return due.warnedAt() == null ? due.dueAt().minus(BEFORE) : due.dueAt();
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        return tenancy.in(
                organisation,
                () -> clocks.of(new CaseId(subject))
                        .filter(CaseClock::runs)
                        .map(due -> look(organisation, due))
                        .orElseGet(Next.Over::new));
    }

    private Next look(OrganisationId organisation, CaseClock due) {
        Instant now = clock.instant();
        if (!now.isBefore(due.dueAt())) {
            missed(organisation, due);
            return new Next.Over();
        }
        if (now.isBefore(due.dueAt().minus(BEFORE))) {
            return new Next.Again(due.dueAt().minus(BEFORE));
        }
        if (clocks.warned(due.caseId())) {
            mail.warn(organisation, cases.get(due.caseId()), due, answering(organisation));
        }
        return new Next.Again(due.dueAt());
    }

    private void missed(OrganisationId organisation, CaseClock due) {
        if (!clocks.missed(due.caseId())) {
            return;
        }
        Case about = cases.get(due.caseId());
        List<Member> told = inRole(organisation, due.escalate());
        log.append(
                organisation,
                about.subject().toString(),
                Log.PROGRAM,
                Payload.of(
                        ReplyKinds.MISSED,
                        about.id().toString(),
                        about.subject().toString(),
                        due.clause(),
                        due.dueAt().toString(),
                        told.stream()
                                .map(member -> member.person().id().toString())
                                .toList()));
        mail.missed(organisation, about, due, told);
    }

    private Collection<Member> answering(OrganisationId organisation) {
        List<Member> all = people.members(organisation).stream()
                .filter(member -> member.permissions().contains(Permission.PUBLISH))
                .toList();
        List<Member> reachable = all.stream()
                .filter(member -> !choices.muted(organisation, member.person().id()))
                .toList();
        // Where all of them are away for today, a deadline still needs somebody who knows.
        return reachable.isEmpty() ? all : reachable;
    }

    private List<Member> inRole(OrganisationId organisation, String role) {
        return people.members(organisation).stream()
                .filter(member -> member.holds(role))
                .toList();
    }
}
