package org.lectern.server.moderation;

import java.util.UUID;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Comes some hours after a decision that somebody else is to look at again; does nothing where it no longer holds. */
@Component
class SampledJob implements Job {

    static final String NAME = "second-look-sampled";

    private final Sampling sampling;

    SampledJob(@Lazy Sampling sampling) {
        this.sampling = sampling;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        sampling.ask(organisation, new DecisionId(subject));
        return new Next.Over();
    }
}
