package org.lectern.server.inbox;

import org.lectern.server.database.OrganisationId;

/** Is told, in the same transaction and with the comment locked, that its author has written something else. */
@FunctionalInterface
public interface EditListener {

    void edited(OrganisationId organisation, ItemId item);
}
