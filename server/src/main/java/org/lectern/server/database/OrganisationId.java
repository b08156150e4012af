package org.lectern.server.database;

import java.util.UUID;

/** A library, a regional system or an association: the tenant. Identity is never an acronym. */
public record OrganisationId(UUID value) {

    /** The organisation of the log that keeps acts belonging to none. */
    public static final OrganisationId SYSTEM =
            new OrganisationId(new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L));

    @Override
    public String toString() {
        return value.toString();
    }
}
