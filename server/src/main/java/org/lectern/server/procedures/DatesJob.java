package org.lectern.server.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.lectern.server.database.Job;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.Organisations;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Looks each morning at which dates have come: reviews of what the policy keeps, and the end of a week. One for each organisation. */
@Component
class DatesJob implements Job {

    private static final String NAME = "dates";
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Clock clock;
    private final Jobs jobs;
    private final Organisations organisations;
    private final Seen seen;

    DatesJob(Clock clock, @Lazy Jobs jobs, Organisations organisations, Seen seen) {
        this.clock = clock;
        this.jobs = jobs;
        this.organisations = organisations;
        this.seen = seen;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Begins to look on the next morning, when those who are told have joined; nothing where it looks already. */
    void begin(OrganisationId organisation) {
        jobs.schedule(
                NAME,
                organisation,
                organisation.value(),
                tomorrow(organisations.get(organisation).zone()));
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        seen.dates(organisation);
        return new Next.Again(tomorrow(organisations.get(organisation).zone()));
    }

    private Instant tomorrow(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }
}
