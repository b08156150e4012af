package org.lectern.server.moderation;

import java.util.UUID;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Looks at an open question to a second person once a day, and when the time for the answer is over: whether that person may still
 * answer, or somebody else has to be asked. Ends with the answer.
 */
@Component
class SecondLookJob implements Job {

    static final String NAME = "second-look-unanswered";

    private final SecondOpinions opinions;

    SecondLookJob(@Lazy SecondOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        return opinions.lookAt(organisation, subject).<Next>map(Next.Again::new).orElseGet(Next.Over::new);
    }
}
