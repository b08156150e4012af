package org.lectern.server.cases;

import static org.lectern.server.cases.db.Tables.CLOCKS;
import static org.lectern.server.cases.db.Tables.DOCKET;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.db.tables.Clocks;
import org.lectern.server.cases.db.tables.Docket;
import org.lectern.server.database.Count;
import org.springframework.stereotype.Component;

/** Reads lists of cases a page at a time, each page from where the last one ended. Runs in the transaction that is open for the organisation. */
@Component
public class CaseLists {

    private static final Docket ANSWER = DOCKET.as("answer");
    private static final Field<Instant> AT = DSL.field(DSL.name("at"), Instant.class);
    private static final Docket ASKED = DOCKET.as("asked");
    private static final Clocks RUNNING = CLOCKS.as("running");
    private static final Field<Instant> ANSWER_DUE = DSL.field(DSL.select(RUNNING.DUE_AT)
                    .from(ASKED)
                    .join(RUNNING)
                    .on(RUNNING.CASE.eq(ASKED.ID).and(RUNNING.STEP.eq(DSL.inline(0))))
                    .where(ASKED.KIND.eq(DSL.inline(CaseKind.RESPONSE.word())))
                    .and(ASKED.SUBJECT.eq(DOCKET.SUBJECT))
                    .and(RUNNING.STOPPED_AT.isNull()))
            .as("answer_due");

    private final DSLContext sql;
    private final Clock clock;

    CaseLists(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Which list, and of it what.
     *
     * @param person whose list "mine" is
     * @param asked the subjects about which that person is asked
     * @param dueBefore until when "due" looks ahead
     */
    public record Wanted(
            String kind,
            CaseList list,
            Narrowed narrowed,
            Grouping grouping,
            UUID person,
            Set<UUID> asked,
            Instant dueBefore) {
        public Wanted {
            asked = Set.copyOf(asked);
        }
    }

    /** Some cases of a list; {@code more} is the place from which it goes on, or null at its end. */
    public record Page(List<Queued> cases, @Nullable Place more) {
        public Page {
            cases = List.copyOf(cases);
        }
    }

    /** At most {@code size} cases of the list, from its beginning or behind a place. */
    public Page page(Wanted wanted, @Nullable Place behind, int size) {
        List<Queued> found = sql.select(DOCKET.fields())
                .select(at(wanted.list()).as(AT), ANSWER_DUE)
                .from(from(wanted.list()))
                .where(condition(wanted))
                .and(behind == null ? DSL.noCondition() : behind(wanted, behind))
                .orderBy(order(wanted))
                .limit(DSL.inline(size + 1))
                .fetch(row -> queued(wanted, row));
        return found.size() <= size
                ? new Page(found, null)
                : new Page(found.subList(0, size), found.get(size - 1).place());
    }

    /** How many cases each list has, at most one more than are {@link CaseList#counted}. */
    public Map<CaseList, Integer> counts(Wanted wanted, List<CaseList> lists) {
        List<Field<Integer>> counts = new ArrayList<>();
        for (CaseList list : lists) {
            counts.add(count(wanted, list).field());
        }
        Record row = sql.select(counts).fetchSingle();
        Map<CaseList, Integer> counted = new EnumMap<>(CaseList.class);
        for (int i = 0; i < lists.size(); i++) {
            counted.put(lists.get(i), Objects.requireNonNull(row.get(i, Integer.class)));
        }
        return counted;
    }

    /** How many cases the whole list has, in the same way. */
    public Count count(Wanted wanted, CaseList list) {
        Wanted whole = new Wanted(
                wanted.kind(), list, Narrowed.NOT, Grouping.NONE, wanted.person(), wanted.asked(), wanted.dueBefore());
        return Count.upTo(list.counted() + 1, from(list), condition(whole));
    }

    private static Table<?> from(CaseList list) {
        return list == CaseList.DUE
                ? CLOCKS.join(ANSWER).on(ANSWER.ID.eq(CLOCKS.CASE)).join(DOCKET).on(DOCKET.SUBJECT.eq(ANSWER.SUBJECT))
                : DOCKET;
    }

    private Condition condition(Wanted wanted) {
        return DOCKET.KIND.eq(DSL.inline(wanted.kind())).and(listed(wanted)).and(narrowed(wanted.narrowed()));
    }

    private Condition listed(Wanted wanted) {
        return switch (wanted.list()) {
            case WAITING -> CaseList.in(CaseList.OPEN);
            case ASKED ->
                CaseList.in(List.of(CaseState.REFERRED))
                        .and(DOCKET.SUBJECT.eq(DSL.any(wanted.asked().toArray(UUID[]::new))));
            case MINE -> CaseList.in(CaseList.UNDECIDED).and(has(wanted.person()));
            case THREATS -> CaseList.in(CaseList.OPEN).and(DOCKET.THREAT);
            case DUE -> CLOCKS.STOPPED_AT.isNull().and(CLOCKS.DUE_AT.lt(wanted.dueBefore()));
            case DECIDED -> CaseList.in(List.of(CaseState.DECIDED));
            case ON_HOLD -> CaseList.in(List.of(CaseState.ON_HOLD));
            case ELSEWHERE -> DOCKET.ELSEWHERE_AT.isNotNull();
        };
    }

    private Condition has(UUID person) {
        return DOCKET.HOLDER.eq(person).and(DOCKET.CLAIMED_UNTIL.isNull().or(DOCKET.CLAIMED_UNTIL.gt(clock.instant())));
    }

    private Condition narrowed(Narrowed to) {
        List<Condition> all = new ArrayList<>();
        if (to.channel() != null) {
            all.add(DOCKET.CHANNEL.eq(to.channel()));
        }
        if (to.label() != null) {
            all.add(DSL.val(to.label()).eq(DSL.any(DOCKET.LABELS)));
        }
        if (to.clause() != null) {
            all.add(DSL.val(to.clause()).eq(DSL.any(DOCKET.CLAUSES)));
        }
        if (to.holder() != null) {
            all.add(has(to.holder()));
        }
        if (to.openedBefore() != null) {
            all.add(DOCKET.OPENED_AT.lt(to.openedBefore()));
        }
        return DSL.and(all);
    }

    private static Field<Instant> at(CaseList list) {
        return switch (list.order()) {
            case PRESSING -> DOCKET.OPENED_AT;
            case DUE -> CLOCKS.DUE_AT;
            case DECIDED -> DOCKET.CHANGED_AT;
            case RESUMING -> DOCKET.RESUMES_AT;
            case ELSEWHERE -> DOCKET.ELSEWHERE_AT;
        };
    }

    private static List<OrderField<?>> order(Wanted wanted) {
        List<OrderField<?>> order = new ArrayList<>();
        switch (wanted.grouping()) {
            case NONE -> {}
            case THREAD -> order.add(DOCKET.THREAD.desc());
            case AUTHOR -> order.add(DOCKET.AUTHOR);
        }
        switch (wanted.list().order()) {
            case PRESSING -> order.addAll(List.of(DOCKET.RANK, DOCKET.OPENED_AT, DOCKET.ID));
            case DUE, RESUMING -> order.addAll(List.of(at(wanted.list()), DOCKET.ID));
            case DECIDED, ELSEWHERE -> order.addAll(List.of(at(wanted.list()).desc(), DOCKET.ID.desc()));
        }
        return order;
    }

    private static Condition behind(Wanted wanted, Place place) {
        Condition behind = switch (wanted.list().order()) {
            case PRESSING -> DSL.row(DOCKET.RANK, DOCKET.OPENED_AT, DOCKET.ID).gt(place.rank(), place.at(), place.id());
            case DUE, RESUMING -> DSL.row(at(wanted.list()), DOCKET.ID).gt(place.at(), place.id());
            case DECIDED, ELSEWHERE -> DSL.row(at(wanted.list()), DOCKET.ID).lt(place.at(), place.id());
        };
        return switch (wanted.grouping()) {
            case NONE -> behind;
            case THREAD -> {
                UUID thread = UUID.fromString(place.group());
                yield DOCKET.THREAD.le(thread).and(DOCKET.THREAD.lt(thread).or(behind));
            }
            case AUTHOR ->
                DOCKET.AUTHOR
                        .ge(place.group())
                        .and(DOCKET.AUTHOR.gt(place.group()).or(behind));
        };
    }

    private static Queued queued(Wanted wanted, Record row) {
        Case about = Cases.read(row);
        String group = switch (wanted.grouping()) {
            case NONE -> "";
            case THREAD -> String.valueOf(row.get(DOCKET.THREAD));
            case AUTHOR -> row.get(DOCKET.AUTHOR);
        };
        String elsewhere = row.get(DOCKET.ELSEWHERE);
        return new Queued(
                about,
                Holds.standing(row),
                row.get(DOCKET.THREAD),
                row.get(DOCKET.AUTHOR),
                elsewhere == null ? null : Elsewhere.of(elsewhere),
                row.get(ANSWER_DUE),
                new Place(row.get(DOCKET.RANK), row.get(AT), about.id().value(), group));
    }
}
