package org.lectern.server.moderation;

import java.util.UUID;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Comes when the time for a second person's answer is over; does nothing where there is an answer. */
@Component
class UnansweredJob implements Job {

    static final String NAME = "second-look-unanswered";

    private final SecondOpinions opinions;

    UnansweredJob(@Lazy SecondOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        return opinions.unanswered(organisation, subject)
                .<Next>map(Next.Again::new)
                .orElseGet(Next.Over::new);
    }
}
