package org.lectern.server.moderation;

import java.util.UUID;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Comes when a seed no longer draws, and again when it may be told. */
@Component
class SampleToldJob implements Job {

    static final String NAME = "second-look-sample-told";

    private final Tenancy tenancy;
    private final SamplePeriods periods;

    SampleToldJob(@Lazy Tenancy tenancy, @Lazy SamplePeriods periods) {
        this.tenancy = tenancy;
        this.periods = periods;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        return tenancy.in(organisation, () -> periods.tell(organisation, subject))
                .<Next>map(Next.Again::new)
                .orElseGet(Next.Over::new);
    }
}
