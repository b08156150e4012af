package org.lectern.server.steps;

import static org.lectern.server.steps.db.Tables.STATEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** When and where persons saw the statement that the policy wants posted on a channel. */
@Component
class Statements {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;

    Statements(DSLContext sql, Tenancy tenancy, Clock clock, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
    }

    /** That a person saw it. */
    record Sight(String place, LocalDate on, UUID by) {}

    void seen(OrganisationId organisation, UUID channel, Sight sight) {
        tenancy.run(organisation, () -> {
            sql.insertInto(STATEMENTS)
                    .set(STATEMENTS.ORGANISATION, organisation.value())
                    .set(STATEMENTS.ID, Identifiers.next(clock))
                    .set(STATEMENTS.CHANNEL, channel)
                    .set(STATEMENTS.PLACE, sight.place())
                    .set(STATEMENTS.SEEN_ON, sight.on())
                    .set(STATEMENTS.SEEN_BY, sight.by())
                    .set(STATEMENTS.NOTED_AT, clock.instant())
                    .execute();
            log.append(
                    organisation,
                    channel.toString(),
                    sight.by().toString(),
                    Payload.of(
                            StepKinds.STATEMENT_SEEN,
                            channel.toString(),
                            sight.place(),
                            sight.on().toString(),
                            sight.by().toString()));
        });
    }

    /** When it was seen last on a channel. */
    Optional<Sight> last(OrganisationId organisation, UUID channel) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(STATEMENTS)
                        .where(STATEMENTS.CHANNEL.eq(channel))
                        .orderBy(STATEMENTS.SEEN_ON.desc(), STATEMENTS.NOTED_AT.desc())
                        .limit(1)
                        .fetchOptional(row -> new Sight(row.getPlace(), row.getSeenOn(), row.getSeenBy())));
    }
}
