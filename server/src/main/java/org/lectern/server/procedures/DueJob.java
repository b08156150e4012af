package org.lectern.server.procedures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.Job;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.CalendarListener;
import org.lectern.server.people.Calendars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Warns two hours before something is due, and tells whom the policy names once it was missed, whatever it is that is owed. Comes again
 * until both are done or the clock has stopped.
 */
@Component
public class DueJob implements Job, CalendarListener {

    /** Answers were the first to be due; the name stays for ever. */
    private static final String NAME = "answer-due";

    private static final Duration BEFORE = Duration.ofHours(2);

    private final Tenancy tenancy;
    private final Clock clock;
    private final Jobs jobs;
    private final Clocks clocks;
    private final Calendars calendars;
    private final ObjectProvider<Owed> owed;

    DueJob(
            Tenancy tenancy,
            Clock clock,
            @Lazy Jobs jobs,
            Clocks clocks,
            @Lazy Calendars calendars,
            ObjectProvider<Owed> owed) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.jobs = jobs;
        this.clocks = clocks;
        this.calendars = calendars;
        this.owed = owed;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Comes when the thing is due, in the open transaction. */
    public void watch(OrganisationId organisation, UUID subject, CaseClock due) {
        jobs.schedule(NAME, organisation, subject, next(due));
    }

    private static Instant next(CaseClock due) {
        return due.warnedAt() == null ? warning(due) : due.dueAt();
    }

    // What is due sooner than that is not warned of: it has just begun.
    private static Instant warning(CaseClock due) {
        Instant before = due.dueAt().minus(BEFORE);
        return before.isBefore(due.startedAt()) ? due.dueAt() : before;
    }

    @Override
    public void calendarChanged(OrganisationId organisation) {
        Calendars.Versioned now = calendars.of(organisation);
        for (CaseClock moved : clocks.reckon(now.calendar(), now.version())) {
            owed.stream()
                    .flatMap(one -> one.subject(moved).stream())
                    .findFirst()
                    .ifPresent(subject -> jobs.hurry(NAME, organisation, subject, next(moved)));
        }
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        return tenancy.in(
                organisation,
                () -> owed.stream()
                        .flatMap(one -> look(organisation, subject, one).stream())
                        .findFirst()
                        .orElseGet(Next.Over::new));
    }

    private Optional<Next> look(OrganisationId organisation, UUID subject, Owed one) {
        return one.clock(subject).filter(CaseClock::runs).map(due -> look(organisation, one, due));
    }

    private Next look(OrganisationId organisation, Owed one, CaseClock due) {
        Instant now = clock.instant();
        if (!now.isBefore(due.dueAt())) {
            if (clocks.missed(due)) {
                one.missed(organisation, due);
            }
            return new Next.Over();
        }
        if (now.isBefore(warning(due))) {
            return new Next.Again(warning(due));
        }
        if (clocks.warned(due)) {
            one.warn(organisation, due);
        }
        return new Next.Again(due.dueAt());
    }
}
