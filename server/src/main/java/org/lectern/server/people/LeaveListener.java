package org.lectern.server.people;

import org.lectern.server.database.OrganisationId;

/** Is told, in the same transaction, that somebody works for an organisation no more. */
public interface LeaveListener {

    void left(OrganisationId organisation, PersonId person);
}
