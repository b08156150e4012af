package org.lectern.server.log;

import java.util.List;
import org.lectern.server.database.OrganisationId;

/** Names every organisation that has a log; implemented by the module that knows them. */
@FunctionalInterface
public interface LogOwners {

    List<OrganisationId> all();
}
