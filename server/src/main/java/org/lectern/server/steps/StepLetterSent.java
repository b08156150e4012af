package org.lectern.server.steps;

import java.time.Instant;
import org.lectern.server.appeals.Letter;
import org.lectern.server.appeals.LetterListener;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** Lets the time for an objection run from when its letter goes out, as the letter says. */
@Component
class StepLetterSent implements LetterListener {

    private final InvestigationRows rows;

    StepLetterSent(InvestigationRows rows) {
        this.rows = rows;
    }

    @Override
    public void sent(OrganisationId organisation, Letter letter, Instant objectUntil) {
        rows.objectUntil(letter.number(), objectUntil);
    }
}
