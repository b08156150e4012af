package org.lectern.server.appeals;

import java.time.Instant;
import org.lectern.server.database.OrganisationId;

/** Learns that a letter about a further step went out to who can object to it; in the transaction in which that is noted. */
@FunctionalInterface
public interface LetterListener {

    /** {@code objectUntil} is the moment until which its reader can object, as the letter says. */
    void sent(OrganisationId organisation, Letter letter, Instant objectUntil);
}
