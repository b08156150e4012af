package org.lectern.server.appeals;

import static org.lectern.server.appeals.db.Tables.FILED;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.Tallies;
import org.springframework.stereotype.Component;

/** Counts appeals by the clause that was cited for what they are about. */
@Component
public class AppealFigures {

    private final Tenancy tenancy;
    private final DSLContext sql;
    private final Tallies tallies;

    AppealFigures(Tenancy tenancy, DSLContext sql, Tallies tallies) {
        this.tenancy = tenancy;
        this.sql = sql;
        this.tallies = tallies;
    }

    /** Appeals, by what has come of them so far. */
    public record Appealed(int stands, int overturned, int withdrawn, int open) {

        /** Nobody appealed. */
        public static final Appealed NONE = new Appealed(0, 0, 0, 0);

        public int filed() {
            return stands + overturned + withdrawn + open;
        }

        public Appealed and(Appealed other) {
            return new Appealed(
                    stands + other.stands,
                    overturned + other.overturned,
                    withdrawn + other.withdrawn,
                    open + other.open);
        }

        private static Appealed one(AppealState state) {
            return switch (state) {
                case STANDS -> new Appealed(1, 0, 0, 0);
                case OVERTURNED -> new Appealed(0, 1, 0, 0);
                case WITHDRAWN -> new Appealed(0, 0, 1, 0);
                case TO_HEAR, BEFORE_BOARD -> new Appealed(0, 0, 0, 1);
            };
        }
    }

    private record Row(UUID decision, AppealState state) {}

    /** Of the appeals that came in from one moment until before another, by clause. */
    public Map<String, Appealed> between(OrganisationId organisation, Instant from, Instant until) {
        return tenancy.in(organisation, () -> {
            List<Row> filed = sql.select(FILED.DECISION, FILED.STATE)
                    .from(FILED)
                    .where(FILED.FILED_AT.ge(from))
                    .and(FILED.FILED_AT.lt(until))
                    .fetch(row -> new Row(row.value1(), AppealState.valueOf(row.value2())));
            Map<UUID, String> clauses = tallies.clauses(
                    organisation, filed.stream().map(Row::decision).toList());
            Map<String, Appealed> counted = new HashMap<>();
            for (Row one : filed) {
                counted.merge(clauses.getOrDefault(one.decision(), ""), Appealed.one(one.state()), Appealed::and);
            }
            return counted;
        });
    }
}
