package org.lectern.server.procedures;

import java.util.UUID;
import org.lectern.server.database.OrganisationId;

/** Is told, in the same transaction, that a step has ended; for the module that owns what the matter is about. */
public interface MatterListener {

    /** {@code step} as it stands now; {@code by} is who ended it. */
    void stepEnded(OrganisationId organisation, Matter matter, Step step, UUID by);
}
