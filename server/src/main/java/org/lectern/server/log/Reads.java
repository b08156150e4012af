package org.lectern.server.log;

import static org.lectern.server.log.db.Tables.READS;

import java.time.Clock;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** The access log: who looked at what, written in the transaction of the look. */
@Component
public class Reads {

    private final DSLContext sql;
    private final Clock clock;

    Reads(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code what} names the page or act in a word ("case", "export"), {@code subject} the opaque identifier looked at. */
    public void record(OrganisationId organisation, String reader, String what, String subject) {
        sql.insertInto(READS)
                .columns(READS.ORGANISATION, READS.ID, READS.AT, READS.READER, READS.WHAT, READS.SUBJECT)
                .values(organisation.value(), Identifiers.next(clock), clock.instant(), reader, what, subject)
                .execute();
    }
}
