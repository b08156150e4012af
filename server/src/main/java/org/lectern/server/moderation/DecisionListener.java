package org.lectern.server.moderation;

import org.lectern.server.database.OrganisationId;

/** Learns that a decision was carried out, or asks nothing of the platform; in the transaction in which that is noted. */
@FunctionalInterface
public interface DecisionListener {

    void carriedOut(OrganisationId organisation, Decision decision);

    /**
     * It was not carried out and will not be, as the platform does not let it be done or it was about other words.
     *
     * @param why the key of a message that says why
     */
    default void notCarriedOut(OrganisationId organisation, Decision decision, String why) {}

    /** Somebody undid it, or withdrew it, before anything was done. */
    default void undone(OrganisationId organisation, Decision decision) {}

    /** Somebody who had no part in it found it wrong, and it counts for nothing from now on. */
    default void overturned(OrganisationId organisation, Decision decision) {}
}
