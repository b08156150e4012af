package org.lectern.server.hand;

import static org.lectern.server.hand.db.Tables.DRAFTS;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The threads that wait for confirmation. They are seen by whoever pasted them and forgotten after a week. */
@Component
class Drafts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration KEPT = Duration.ofDays(7);

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;

    Drafts(DSLContext sql, Tenancy tenancy, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    Draft keep(OrganisationId organisation, UUID channel, UUID person, DraftThread thread) {
        Draft draft = new Draft(Identifiers.next(clock), channel, person, clock.instant(), thread);
        tenancy.run(organisation, () -> {
            sql.deleteFrom(DRAFTS)
                    .where(DRAFTS.MADE_AT.lt(clock.instant().minus(KEPT)))
                    .execute();
            sql.insertInto(DRAFTS)
                    .values(
                            organisation.value(),
                            draft.id(),
                            channel,
                            person,
                            draft.madeAt(),
                            JSON.writeValueAsString(thread))
                    .execute();
        });
        return draft;
    }

    Optional<Draft> find(OrganisationId organisation, UUID id, UUID person) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(DRAFTS)
                        .where(DRAFTS.ID.eq(id).and(DRAFTS.PERSON.eq(person)))
                        .forUpdate()
                        .fetchOptional(row -> new Draft(
                                row.getId(),
                                row.getChannel(),
                                row.getPerson(),
                                row.getMadeAt(),
                                JSON.readValue(row.getThread(), DraftThread.class))));
    }

    void change(OrganisationId organisation, Draft draft) {
        tenancy.run(
                organisation,
                () -> sql.update(DRAFTS)
                        .set(DRAFTS.THREAD, JSON.writeValueAsString(draft.thread()))
                        .where(DRAFTS.ID.eq(draft.id()))
                        .execute());
    }

    void drop(OrganisationId organisation, UUID id) {
        tenancy.run(
                organisation,
                () -> sql.deleteFrom(DRAFTS).where(DRAFTS.ID.eq(id)).execute());
    }
}
