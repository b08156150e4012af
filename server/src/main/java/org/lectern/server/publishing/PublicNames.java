package org.lectern.server.publishing;

import static org.lectern.server.publishing.db.Tables.PUBLIC_NAMES;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The register of people whose role may stand for their name in public; inside it stays known who they are. */
@Component
class PublicNames {

    /** What a rulebook calls this register. */
    static final String LIST = "public-names";

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;

    PublicNames(DSLContext sql, Tenancy tenancy, Clock clock, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
    }

    /** Somebody whose role may stand for their name. */
    record Standing(UUID person, String reason, UUID letBy, Instant since) {}

    List<Standing> now(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(PUBLIC_NAMES)
                        .where(PUBLIC_NAMES.ENDED_AT.isNull())
                        .orderBy(PUBLIC_NAMES.SINCE)
                        .fetch(row -> new Standing(row.getPerson(), row.getReason(), row.getLetBy(), row.getSince())));
    }

    boolean holds(OrganisationId organisation, UUID person) {
        return now(organisation).stream().anyMatch(one -> one.person().equals(person));
    }

    /** Lets a person's role stand for their name; nothing where it does already. */
    void let(Viewer viewer, UUID person, String reason) {
        OrganisationId organisation = viewer.organisation();
        tenancy.run(organisation, () -> {
            int begun = sql.insertInto(PUBLIC_NAMES)
                    .set(PUBLIC_NAMES.ORGANISATION, organisation.value())
                    .set(PUBLIC_NAMES.ID, Identifiers.next(clock))
                    .set(PUBLIC_NAMES.PERSON, person)
                    .set(PUBLIC_NAMES.REASON, reason)
                    .set(PUBLIC_NAMES.LET_BY, viewer.person())
                    .set(PUBLIC_NAMES.SINCE, clock.instant())
                    .onConflictDoNothing()
                    .execute();
            if (begun == 1) {
                append(viewer, person, Payload.of(ReplyKinds.NAME_LET, person.toString(), reason));
            }
        });
    }

    /** Asks for the person's name again from now on; nothing where it was asked for before. */
    void end(Viewer viewer, UUID person) {
        tenancy.run(viewer.organisation(), () -> {
            int ended = sql.update(PUBLIC_NAMES)
                    .set(PUBLIC_NAMES.ENDED_AT, clock.instant())
                    .where(PUBLIC_NAMES.PERSON.eq(person).and(PUBLIC_NAMES.ENDED_AT.isNull()))
                    .execute();
            if (ended == 1) {
                append(viewer, person, Payload.of(ReplyKinds.NAME_ENDED, person.toString()));
            }
        });
    }

    private void append(Viewer viewer, UUID person, Payload payload) {
        log.append(viewer.organisation(), person.toString(), viewer.person().toString(), payload);
    }
}
