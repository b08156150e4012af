package org.lectern.server.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets a case wait again once its time on hold is over; does nothing where it came back before. */
@Component
class ResumeJob implements Job {

    static final String NAME = "case-resume";

    private final Tenancy tenancy;
    private final Holds holds;
    private final Clock clock;

    ResumeJob(Tenancy tenancy, @Lazy Holds holds, Clock clock) {
        this.tenancy = tenancy;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        return tenancy.in(organisation, () -> {
            CaseId id = new CaseId(subject);
            Instant until = holds.of(id).resumesAt();
            if (until == null) {
                return new Next.Over();
            }
            if (until.isAfter(clock.instant())) {
                return new Next.Again(until);
            }
            holds.resume(organisation, id, Log.PROGRAM, "time");
            return new Next.Over();
        });
    }
}
