package org.lectern.server.mail;

import java.util.UUID;
import org.lectern.server.database.OrganisationId;

/** Learns that a message was refused for good and is not tried again; in the transaction in which that is noted. */
@FunctionalInterface
public interface MailListener {

    /** {@code problem} is what was said, in one line. */
    void refused(OrganisationId organisation, UUID message, String problem);
}
