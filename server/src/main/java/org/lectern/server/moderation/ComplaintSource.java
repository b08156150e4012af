package org.lectern.server.moderation;

import java.time.Instant;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Item;

/** Knows who has complained; a module above tells. Runs in the transaction that is open. */
@FunctionalInterface
public interface ComplaintSource {

    /** Whether who wrote the comment has complained since then. */
    boolean complained(OrganisationId organisation, Item item, Instant since);
}
