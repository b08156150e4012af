package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.DECISIONS;
import static org.lectern.server.moderation.db.Tables.DIFFERENCES;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lectern.server.database.Count;
import org.lectern.server.moderation.db.tables.records.DifferencesRecord;
import org.springframework.stereotype.Component;

/** Differences as they are stored. Everything here runs in the transaction that is open. */
@Component
class DifferenceRows {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final Clock clock;

    DifferenceRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void open(SecondLook look) {
        sql.insertInto(DIFFERENCES)
                .set(DIFFERENCES.ORGANISATION, look.organisation().value())
                .set(DIFFERENCES.LOOK, look.id())
                .set(DIFFERENCES.DECISION, look.decision().value())
                .set(DIFFERENCES.OPENED_AT, clock.instant())
                .execute();
    }

    Optional<Difference> find(UUID look) {
        return sql.selectFrom(DIFFERENCES).where(DIFFERENCES.LOOK.eq(look)).fetchOptional(DifferenceRows::read);
    }

    /** One where any is open. */
    Count anyOpen() {
        return Count.upTo(
                1,
                DIFFERENCES.join(DECISIONS).on(DECISIONS.ID.eq(DIFFERENCES.DECISION)),
                DIFFERENCES.OUTCOME.isNull().and(DECISIONS.STATE.eq(DSL.inline(DecisionState.IN_FORCE.name()))));
    }

    /** Those about decisions that are still in force, the oldest first. */
    List<Difference> open() {
        return sql.select(DIFFERENCES.fields())
                .from(DIFFERENCES)
                .join(DECISIONS)
                .on(DECISIONS.ID.eq(DIFFERENCES.DECISION))
                .where(DIFFERENCES.OUTCOME.isNull())
                .and(DECISIONS.STATE.eq(DecisionState.IN_FORCE.name()))
                .orderBy(DIFFERENCES.OPENED_AT)
                .limit(MOST)
                .fetch(row -> read(row.into(DIFFERENCES)));
    }

    /** Notes how it was settled; false where it was before. */
    boolean settle(Difference open, Difference.Outcome outcome, String reason, UUID by) {
        return sql.update(DIFFERENCES)
                        .set(DIFFERENCES.OUTCOME, outcome.name())
                        .set(DIFFERENCES.REASON, reason)
                        .set(DIFFERENCES.SETTLED_BY, by)
                        .set(DIFFERENCES.SETTLED_AT, clock.instant())
                        .where(DIFFERENCES.LOOK.eq(open.look()).and(DIFFERENCES.OUTCOME.isNull()))
                        .execute()
                == 1;
    }

    private static Difference read(DifferencesRecord row) {
        return new Difference(
                row.getLook(),
                new DecisionId(row.getDecision()),
                row.getOpenedAt(),
                row.getOutcome() == null ? null : Difference.Outcome.valueOf(row.getOutcome()),
                row.getReason(),
                row.getSettledBy(),
                row.getSettledAt());
    }
}
