package org.lectern.server.publishing;

import static org.lectern.server.publishing.db.Tables.PREPARED;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Answers that a library keeps ready, each with a name. */
@Component
class PreparedAnswers {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;

    PreparedAnswers(DSLContext sql, Tenancy tenancy, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** An answer that is kept ready; names in braces are filled in when it is used. */
    record Prepared(UUID id, String name, String text) {}

    List<Prepared> list(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(PREPARED)
                        .orderBy(PREPARED.NAME)
                        .fetch(row -> new Prepared(row.getId(), row.getName(), row.getText())));
    }

    Optional<Prepared> find(OrganisationId organisation, String id) {
        return list(organisation).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    /** Keeps an answer under its name, in place of one of that name. */
    void keep(OrganisationId organisation, UUID by, String name, String text) {
        tenancy.run(
                organisation,
                () -> sql.insertInto(PREPARED)
                        .set(PREPARED.ORGANISATION, organisation.value())
                        .set(PREPARED.ID, Identifiers.next(clock))
                        .set(PREPARED.NAME, name)
                        .set(PREPARED.TEXT, text)
                        .set(PREPARED.CHANGED_BY, by)
                        .set(PREPARED.CHANGED_AT, clock.instant())
                        .onConflict(PREPARED.ORGANISATION, PREPARED.NAME)
                        .doUpdate()
                        .set(PREPARED.TEXT, text)
                        .set(PREPARED.CHANGED_BY, by)
                        .set(PREPARED.CHANGED_AT, clock.instant())
                        .execute());
    }

    void remove(OrganisationId organisation, UUID id) {
        tenancy.run(
                organisation,
                () -> sql.deleteFrom(PREPARED).where(PREPARED.ID.eq(id)).execute());
    }
}
