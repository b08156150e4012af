package org.lectern.server.moderation;

import org.lectern.server.cases.Holds;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.JoinListener;
import org.lectern.server.people.LeaveListener;
import org.lectern.server.people.PersonId;
import org.springframework.stereotype.Component;

/** What was with somebody who works here no more waits for everybody again; what they were asked is asked of somebody else. */
@Component
class LeftBehind implements LeaveListener, JoinListener {

    private final Holds holds;
    private final SecondOpinions opinions;

    LeftBehind(Holds holds, SecondOpinions opinions) {
        this.holds = holds;
        this.opinions = opinions;
    }

    @Override
    public void left(OrganisationId organisation, PersonId person) {
        holds.releaseAll(person.value());
        opinions.handOn(person.value());
    }

    // The new role may be one that is not asked.
    @Override
    public void joined(OrganisationId organisation, PersonId person) {
        opinions.handOn(person.value());
    }
}
