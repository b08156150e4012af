package org.lectern.server.people;

import org.lectern.server.database.OrganisationId;

/** Is told, in the same transaction, that somebody has a role in an organisation. */
public interface JoinListener {

    void joined(OrganisationId organisation, PersonId person);
}
