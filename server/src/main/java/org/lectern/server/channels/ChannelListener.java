package org.lectern.server.channels;

import org.lectern.server.database.OrganisationId;

/** Told, in the same transaction, of a channel that can be reached from now on; upper modules begin their work on it. */
@FunctionalInterface
public interface ChannelListener {

    void registered(OrganisationId organisation, Channel channel);
}
