package org.lectern.server.database;

import java.time.Instant;
import java.util.UUID;

/**
 * Work outside a request that must not be lost. It may be killed at any instruction and is then run again, so it looks first at what
 * has already happened. A failure that it throws is tried again later, after longer and longer pauses.
 */
public interface Job {

    /** The job's name in the database; it never changes. */
    String name();

    /** Does the work for one thing of one organisation. */
    Next run(OrganisationId organisation, UUID subject);

    /** What follows a run. */
    sealed interface Next {

        /** Nothing; the job is over. */
        record Over() implements Next {}

        /** Another run at this time. */
        record Again(Instant at) implements Next {}
    }
}
