package org.lectern.server.moderation;

import org.lectern.server.cases.Holds;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.LeaveListener;
import org.lectern.server.people.PersonId;
import org.springframework.stereotype.Component;

/** What was with somebody who works here no more waits for everybody again. */
@Component
class LeftBehind implements LeaveListener {

    private final Holds holds;

    LeftBehind(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void left(OrganisationId organisation, PersonId person) {
        holds.releaseAll(person.value());
    }
}
