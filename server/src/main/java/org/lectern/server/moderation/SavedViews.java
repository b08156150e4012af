package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.SAVED_VIEWS;
import static org.lectern.server.moderation.db.Tables.SETTINGS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** The door to how a team works on its queue: the views it has saved, and how long a claim lasts. Runs in the open transaction. */
@Component
class SavedViews {

    static final int SHORTEST_CLAIM = 5;
    static final int LONGEST_CLAIM = 480;

    private static final int CLAIM_MINUTES = 30;

    private final DSLContext sql;
    private final Clock clock;

    SavedViews(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A part of the queue that has a name in the team. */
    record Saved(UUID id, String name, QueueQuery query) {}

    /** The saved views by name. */
    List<Saved> all() {
        return sql.selectFrom(SAVED_VIEWS)
                .orderBy(SAVED_VIEWS.NAME)
                .fetch(row -> new Saved(row.getId(), row.getName(), QueueQuery.parse(row.getQuery())));
    }

    /** Saves a view; false where another has the name. */
    boolean add(OrganisationId organisation, String name, QueueQuery query, UUID person) {
        return sql.insertInto(SAVED_VIEWS)
                        .set(SAVED_VIEWS.ORGANISATION, organisation.value())
                        .set(SAVED_VIEWS.ID, Identifiers.next(clock))
                        .set(SAVED_VIEWS.NAME, name)
                        .set(SAVED_VIEWS.QUERY, query.at(null).text())
                        .set(SAVED_VIEWS.MADE_BY, person)
                        .set(SAVED_VIEWS.MADE_AT, clock.instant())
                        .onConflict(SAVED_VIEWS.ORGANISATION, SAVED_VIEWS.NAME)
                        .doNothing()
                        .execute()
                == 1;
    }

    /**
     * Gives a view another name; false where there is no such view.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another view has the name: then nothing else in the transaction stays
     */
    boolean rename(UUID id, String name) {
        return sql.update(SAVED_VIEWS)
                        .set(SAVED_VIEWS.NAME, name)
                        .where(SAVED_VIEWS.ID.eq(id))
                        .execute()
                == 1;
    }

    void remove(UUID id) {
        sql.deleteFrom(SAVED_VIEWS).where(SAVED_VIEWS.ID.eq(id)).execute();
    }

    /** How long a case stays with who began to decide it. */
    Duration claim() {
        return Duration.ofMinutes(sql.select(SETTINGS.CLAIM_MINUTES)
                .from(SETTINGS)
                .fetchOptional(SETTINGS.CLAIM_MINUTES)
                .orElse(CLAIM_MINUTES));
    }

    void setClaim(OrganisationId organisation, int minutes) {
        sql.insertInto(SETTINGS)
                .set(SETTINGS.ORGANISATION, organisation.value())
                .set(SETTINGS.CLAIM_MINUTES, minutes)
                .onConflict(SETTINGS.ORGANISATION)
                .doUpdate()
                .set(SETTINGS.CLAIM_MINUTES, minutes)
                .execute();
    }
}
