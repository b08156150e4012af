package org.lectern.server.inbox;

import org.lectern.server.cases.CaseClock;
import org.lectern.server.database.OrganisationId;

/** Is told, in the same transaction, that a comment was taken in that needs an answer by a time. */
public interface AnswerListener {

    void answerDue(OrganisationId organisation, CaseClock clock);
}
