package org.lectern.server.people;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;

/**
 * How somebody signed in.
 *
 * @param only the organisation whose sign-in provider vouched for them, the only one that the session opens; null where they proved it to Lectern
 * @param twoSteps whether that was more than a password
 */
record Way(@Nullable UUID only, boolean twoSteps) implements Serializable {

    static final Way PASSWORD = new Way(null, false);
    static final Way PASSKEY = new Way(null, true);

    static Way provider(OrganisationId organisation, boolean twoSteps) {
        return new Way(organisation.value(), twoSteps);
    }

    boolean opens(OrganisationId organisation) {
        return only == null || only.equals(organisation.value());
    }

    /** Those of the organisations that a session begun in this way can open. */
    List<Organisation> opens(List<Organisation> organisations) {
        return organisations.stream().filter(one -> opens(one.id())).toList();
    }
}
