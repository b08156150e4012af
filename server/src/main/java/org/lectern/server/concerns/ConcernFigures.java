package org.lectern.server.concerns;

import static org.lectern.server.concerns.db.Tables.RAISED;
import static org.lectern.server.concerns.db.Tables.REPORTS;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Counts what was reported and what was answered. */
@Component
public class ConcernFigures {

    private final Tenancy tenancy;
    private final DSLContext sql;

    ConcernFigures(Tenancy tenancy, DSLContext sql) {
        this.tenancy = tenancy;
        this.sql = sql;
    }

    /**
     * What was reported in a time.
     *
     * @param reports by whomever and about whatever
     * @param concerns the things that they are about
     * @param kept of these, what keeps to the rules; and so on for the other answers
     * @param open not answered yet
     * @param median until the answer; null where there was none
     */
    public record Reported(
            int reports,
            int concerns,
            int kept,
            int acted,
            int notOurs,
            int notFound,
            int open,
            @Nullable Duration median) {}

    /** Of what was first reported from one moment until before another. */
    public Reported between(OrganisationId organisation, Instant from, Instant until) {
        Field<Integer> seconds =
                DSL.field("extract(epoch from {0} - {1})::int", Integer.class, RAISED.ENDED_AT, RAISED.OPENED_AT);
        Field<Integer> median =
                DSL.percentileDisc(0.5).withinGroupOrderBy(seconds).cast(Integer.class);
        return tenancy.in(organisation, () -> {
            int reports = sql.fetchCount(REPORTS, REPORTS.REPORTED_AT.ge(from).and(REPORTS.REPORTED_AT.lt(until)));
            return sql.select(
                            DSL.count(),
                            came(Concern.Outcome.KEPT),
                            came(Concern.Outcome.ACTED),
                            came(Concern.Outcome.NOT_OURS),
                            came(Concern.Outcome.NOT_FOUND),
                            DSL.count().filterWhere(RAISED.ENDED_AT.isNull()),
                            median)
                    .from(RAISED)
                    .where(RAISED.OPENED_AT.ge(from))
                    .and(RAISED.OPENED_AT.lt(until))
                    .and(RAISED.STATE.ne(ConcernState.JOINED.name()))
                    .fetchSingle(row -> new Reported(
                            reports,
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            row.value7() == null ? null : Duration.ofSeconds(row.value7())));
        });
    }

    private static Field<Integer> came(Concern.Outcome outcome) {
        return DSL.count().filterWhere(RAISED.OUTCOME.eq(outcome.name()));
    }
}
