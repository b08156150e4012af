package org.lectern.server.procedures;

import java.util.Optional;
import org.lectern.server.database.OrganisationId;

/** Says where the thing is that a matter is about; for the module that owns it. */
public interface MatterPlaces {

    /** An address inside Lectern; empty where it is another module's. */
    Optional<String> place(OrganisationId organisation, Matter matter);
}
