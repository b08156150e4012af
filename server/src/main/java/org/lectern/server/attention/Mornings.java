package org.lectern.server.attention;

import java.time.Clock;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Organisations;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Has the people of every organisation written to: of those that are there at start, and of each that is founded. */
@Component
public class Mornings implements ApplicationRunner {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Jobs jobs;
    private final Organisations organisations;

    Mornings(Tenancy tenancy, Clock clock, Jobs jobs, Organisations organisations) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.jobs = jobs;
        this.organisations = organisations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        organisations.list().forEach(one -> begin(one.id()));
    }

    /** Looks anew when somebody is to be written to next, in the open transaction; for when they have changed it. */
    void look(OrganisationId organisation) {
        jobs.hurry(DigestJob.NAME, organisation, organisation.value(), clock.instant());
    }

    /** Begins to write to an organisation's people; where that has begun, nothing changes. */
    public void begin(OrganisationId organisation) {
        tenancy.run(
                organisation, () -> jobs.schedule(DigestJob.NAME, organisation, organisation.value(), clock.instant()));
    }
}
