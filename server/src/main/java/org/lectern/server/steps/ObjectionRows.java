package org.lectern.server.steps;

import static org.lectern.server.steps.db.Tables.OBJECTIONS;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** Objections as they are stored, one for each step. Everything here runs in the transaction that is open for the organisation. */
@Component
class ObjectionRows {

    private final DSLContext sql;
    private final Clock clock;

    ObjectionRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(OrganisationId organisation, UUID investigation, Objections.Said said, @Nullable UUID by) {
        sql.insertInto(OBJECTIONS)
                .set(OBJECTIONS.ORGANISATION, organisation.value())
                .set(OBJECTIONS.INVESTIGATION, investigation)
                .set(OBJECTIONS.STATE, ObjectionState.TO_HEAR.name())
                .set(OBJECTIONS.WORDS, said.words())
                .set(OBJECTIONS.SOURCE, said.source().name())
                .set(OBJECTIONS.CONTACT, said.contact())
                .set(
                        OBJECTIONS.LANGUAGE,
                        said.language() == null ? "" : said.language().toLanguageTag())
                .set(OBJECTIONS.FILED_BY, by)
                .set(OBJECTIONS.FILED_AT, clock.instant())
                .execute();
    }

    /** Moves the objection on if the table of states allows it and it is still as seen. */
    boolean move(UUID investigation, Objection seen, ObjectionState.Event event) {
        Optional<ObjectionState> next = seen.state().after(event);
        return next.isPresent()
                && sql.update(OBJECTIONS)
                                .set(OBJECTIONS.STATE, next.get().name())
                                .where(OBJECTIONS
                                        .INVESTIGATION
                                        .eq(investigation)
                                        .and(OBJECTIONS.STATE.eq(seen.state().name())))
                                .execute()
                        == 1;
    }

    void laid(UUID investigation, UUID by) {
        sql.update(OBJECTIONS)
                .set(OBJECTIONS.LAID_BY, by)
                .where(OBJECTIONS.INVESTIGATION.eq(investigation))
                .execute();
    }

    void answered(UUID investigation, UUID by, String reason) {
        sql.update(OBJECTIONS)
                .set(OBJECTIONS.HEARD_BY, by)
                .set(OBJECTIONS.HEARD_AT, clock.instant())
                .set(OBJECTIONS.REASON, reason)
                .where(OBJECTIONS.INVESTIGATION.eq(investigation))
                .execute();
    }

    Optional<Objection> about(UUID investigation) {
        return sql.selectFrom(OBJECTIONS)
                .where(OBJECTIONS.INVESTIGATION.eq(investigation))
                .fetchOptional(row -> new Objection(
                        row.getWords(),
                        Appeal.Source.valueOf(row.getSource()),
                        row.getContact(),
                        row.getLanguage().isEmpty() ? null : Locale.forLanguageTag(row.getLanguage()),
                        row.getFiledAt(),
                        ObjectionState.valueOf(row.getState()),
                        row.getLaidBy() != null,
                        row.getHeardBy(),
                        Objects.requireNonNullElse(row.getReason(), "")));
    }
}
