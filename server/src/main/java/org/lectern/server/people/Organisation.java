package org.lectern.server.people;

import java.time.ZoneId;
import org.lectern.server.database.OrganisationId;

/**
 * An organisation: {@code slug} names it on the command line, {@code state} is a US postal code such as WI, or as in ISO 3166-2 where it is
 * elsewhere, such as CA-ON. {@code secondStep} says that who may decide has to sign in with a second step.
 */
public record Organisation(OrganisationId id, String slug, String name, String state, ZoneId zone, boolean secondStep) {

    /** The country of the state, as in ISO 3166-1. */
    public String country() {
        return state.contains("-") ? state.substring(0, state.indexOf('-')) : "US";
    }

    /** The state or province within its country. */
    public String region() {
        return state.substring(state.indexOf('-') + 1);
    }
}
