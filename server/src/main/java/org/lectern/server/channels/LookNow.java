package org.lectern.server.channels;

import org.lectern.server.database.OrganisationId;

/** Brings the next look at a channel forward to now; implemented by the module that looks. */
@FunctionalInterface
public interface LookNow {

    void lookNow(OrganisationId organisation, Channel channel);
}
