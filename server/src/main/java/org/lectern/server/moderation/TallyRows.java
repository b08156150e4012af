package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.DECISIONS;
import static org.lectern.server.moderation.db.Tables.SECOND_LOOKS;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.AggregateFilterStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.server.moderation.db.tables.Decisions;
import org.springframework.stereotype.Component;

/**
 * Counts decisions as they are stored, in the transaction that is open for the organisation. A time is read from its part of the index
 * {@code decisions_year}, which holds all that is counted: what lies before and after costs nothing. Only what was put back and what was
 * drawn for a second look, few of all, is looked up row by row.
 */
@Component
class TallyRows {

    /** Stands for what was decided without citing a clause. */
    static final String NO_CLAUSE = "";

    private static final List<String> HELD =
            List.of(DecisionState.IN_FORCE.name(), DecisionState.REPLACED.name(), DecisionState.OVERTURNED.name());
    private static final List<String> REMOVALS = List.of(Act.HIDE.word(), Act.DELETE.word());

    private final DSLContext sql;

    TallyRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Decisions that hold or held, by what they did; {@code first} of them were the first about their comment. */
    record Held(
            int leftUp,
            int hidden,
            int deleted,
            int notCarriedOut,
            int first,
            @Nullable Duration median) {

        static final Held NOTHING = new Held(0, 0, 0, 0, 0, null);

        Tally tally(int noticedAndLeftUp, int putBack, Agreement agreement) {
            return new Tally(noticedAndLeftUp, hidden, deleted, putBack, notCarriedOut, median, agreement);
        }
    }

    private static final Field<Integer> LEFT_UP = held(Act.LEAVE_UP);
    private static final Field<Integer> HIDDEN = held(Act.HIDE);
    private static final Field<Integer> DELETED = held(Act.DELETE);
    private static final Field<Integer> NOT_CARRIED_OUT =
            DSL.count().filterWhere(DECISIONS.STATE.eq(DecisionState.DECLINED.name()));
    private static final Field<Integer> FIRST = held(DSL.count(DECISIONS.WAITED));
    private static final Field<Integer> MEDIAN =
            held(DSL.percentileDisc(0.5).withinGroupOrderBy(DECISIONS.WAITED)).cast(Integer.class);

    private static Field<Integer> held(Act act) {
        return DSL.count().filterWhere(DECISIONS.STATE.in(HELD).and(DECISIONS.ACT.eq(act.word())));
    }

    private static <T> Field<T> held(AggregateFilterStep<T> counted) {
        return counted.filterWhere(DECISIONS.STATE.in(HELD));
    }

    private static Condition then(Instant from, Instant until) {
        return DECISIONS.DECIDED_AT.ge(from).and(DECISIONS.DECIDED_AT.lt(until));
    }

    private static Held read(Record row) {
        Integer median = row.get(MEDIAN);
        return new Held(
                row.get(LEFT_UP),
                row.get(HIDDEN),
                row.get(DELETED),
                row.get(NOT_CARRIED_OUT),
                row.get(FIRST),
                median == null ? null : Duration.ofSeconds(median));
    }

    Held together(Instant from, Instant until) {
        return read(sql.select(LEFT_UP, HIDDEN, DELETED, NOT_CARRIED_OUT, FIRST, MEDIAN)
                .from(DECISIONS)
                .where(then(from, until))
                .fetchSingle());
    }

    Map<String, Held> byClause(Instant from, Instant until) {
        return sql
                .select(DECISIONS.CLAUSE, LEFT_UP, HIDDEN, DELETED, NOT_CARRIED_OUT, FIRST, MEDIAN)
                .from(DECISIONS)
                .where(then(from, until))
                .groupBy(DECISIONS.CLAUSE)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> named(row.get(DECISIONS.CLAUSE)), TallyRows::read));
    }

    private static String named(@Nullable String clause) {
        return clause == null ? NO_CLAUSE : clause;
    }

    Map<String, Integer> leftUpAlthoughNoticed(Instant from, Instant until) {
        Field<String> clause = DSL.field("unnest({0})", String.class, DECISIONS.NOTICED);
        return sql.select(clause, DSL.count())
                .from(DECISIONS)
                .where(then(from, until))
                .and(DECISIONS.ACT.eq(Act.LEAVE_UP.word()))
                .and(DECISIONS.STATE.in(HELD))
                .groupBy(DSL.inline(1))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Removals that do not hold any more, where what followed was no other removal. */
    Map<String, Integer> putBack(Instant from, Instant until) {
        Decisions later = DECISIONS.as("later");
        Field<String> next = DSL.field(DSL.select(later.ACT)
                .from(later)
                .where(later.ITEM.eq(DECISIONS.ITEM))
                .and(later.DECIDED_AT.gt(DECISIONS.DECIDED_AT))
                .and(later.STATE.in(HELD))
                .orderBy(later.DECIDED_AT, later.ID)
                .limit(1));
        Condition back = DECISIONS
                .STATE
                .eq(DecisionState.OVERTURNED.name())
                .or(DECISIONS.STATE.eq(DecisionState.REPLACED.name()).and(next.notIn(REMOVALS)));
        return sql.select(DECISIONS.CLAUSE, DSL.count())
                .from(DECISIONS)
                .where(then(from, until))
                .and(DECISIONS.ACT.in(REMOVALS))
                .and(back)
                .groupBy(DECISIONS.CLAUSE)
                .fetchMap(row -> named(row.value1()), row -> row.value2());
    }

    /** Of drawn second looks that were answered in the time. */
    Map<String, Agreement> agreements(Instant from, Instant until) {
        return sql.select(DECISIONS.CLAUSE, DSL.count().filterWhere(Agreements.SAME), DSL.count())
                .from(SECOND_LOOKS)
                .join(DECISIONS)
                .on(DECISIONS.ID.eq(SECOND_LOOKS.DECISION))
                .where(Agreements.DRAWN)
                .and(SECOND_LOOKS.ANSWER.isNotNull())
                .and(SECOND_LOOKS.ANSWERED_AT.ge(from))
                .and(SECOND_LOOKS.ANSWERED_AT.lt(until))
                .groupBy(DECISIONS.CLAUSE)
                .fetchMap(row -> named(row.value1()), row -> new Agreement(row.value2(), row.value3()));
    }

    Map<UUID, String> clauses(Collection<UUID> decisions) {
        return sql.select(DECISIONS.ID, DECISIONS.CLAUSE)
                .from(DECISIONS)
                .where(DECISIONS.ID.eq(DSL.any(decisions.toArray(UUID[]::new))))
                .and(DECISIONS.CLAUSE.isNotNull())
                .fetchMap(DECISIONS.ID, DECISIONS.CLAUSE);
    }

    Optional<Instant> first() {
        return sql.select(DECISIONS.DECIDED_AT)
                .from(DECISIONS)
                .orderBy(DECISIONS.DECIDED_AT)
                .limit(1)
                .fetchOptional(DECISIONS.DECIDED_AT);
    }
}
