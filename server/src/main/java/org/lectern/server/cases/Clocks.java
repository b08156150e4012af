package org.lectern.server.cases;

import static org.lectern.server.cases.db.Tables.CLOCKS;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lectern.rulebook.Term;
import org.lectern.server.calendar.Due;
import org.lectern.server.calendar.WorkCalendar;
import org.lectern.server.cases.db.tables.records.ClocksRecord;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** The door to deadlines of cases. Everything here runs in the transaction that is open for the organisation. */
@Component
public class Clocks {

    /** The step of a case without steps. */
    private static final int WHOLE = 0;

    private final DSLContext sql;
    private final Clock clock;

    Clocks(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Starts the clock of a case at {@code start}, unless it has one; {@code version} is that of the calendar. */
    public CaseClock start(
            OrganisationId organisation,
            CaseId about,
            Deadline deadline,
            Instant start,
            WorkCalendar calendar,
            int version) {
        return start(organisation, about, WHOLE, deadline, start, calendar, version);
    }

    /** Starts the clock of a step in the same way. */
    public CaseClock start(
            OrganisationId organisation,
            CaseId about,
            int step,
            Deadline deadline,
            Instant start,
            WorkCalendar calendar,
            int version) {
        Due due = calendar.due(start, deadline.by());
        Term aim = deadline.aim();
        sql.insertInto(CLOCKS)
                .set(CLOCKS.ORGANISATION, organisation.value())
                .set(CLOCKS.CASE, about.value())
                .set(CLOCKS.STEP, step)
                .set(CLOCKS.CLAUSE, deadline.clause())
                .set(CLOCKS.STARTED_AT, start)
                .set(CLOCKS.TERM, deadline.by().text())
                .set(CLOCKS.DUE_AT, due.at())
                .set(CLOCKS.AIM, aim == null ? null : aim.text())
                .set(
                        CLOCKS.AIM_AT,
                        aim == null ? null : calendar.due(start, aim).at())
                .set(CLOCKS.ESCALATE, deadline.escalate())
                .set(CLOCKS.CALENDAR, version)
                .set(CLOCKS.SKIPPED, SkippedText.write(due.skipped()))
                .onConflictDoNothing()
                .execute();
        return of(about, step).orElseThrow();
    }

    /** Reckons every running deadline anew by a changed calendar, and returns those that have moved. */
    public List<CaseClock> reckon(WorkCalendar calendar, int version) {
        return sql.selectFrom(CLOCKS).where(CLOCKS.STOPPED_AT.isNull()).forUpdate().fetch().stream()
                .filter(row -> reckon(row, calendar, version))
                .map(row -> of(new CaseId(row.getCase()), row.getStep()).orElseThrow())
                .toList();
    }

    private boolean reckon(ClocksRecord row, WorkCalendar calendar, int version) {
        Due due = calendar.due(row.getStartedAt(), term(row.getTerm()));
        boolean moved = !due.at().equals(row.getDueAt());
        sql.update(CLOCKS)
                .set(CLOCKS.DUE_AT, due.at())
                .set(
                        CLOCKS.AIM_AT,
                        row.getAim() == null
                                ? null
                                : calendar.due(row.getStartedAt(), term(row.getAim()))
                                        .at())
                .set(CLOCKS.CALENDAR, version)
                .set(CLOCKS.SKIPPED, SkippedText.write(due.skipped()))
                .set(CLOCKS.WARNED_AT, moved ? null : row.getWarnedAt())
                .set(CLOCKS.MISSED_AT, moved ? null : row.getMissedAt())
                .where(key(new CaseId(row.getCase()), row.getStep()))
                .execute();
        return moved;
    }

    /** Stops the clock of a case; false where it has none that runs. */
    public boolean stop(CaseId about) {
        return stop(about, WHOLE);
    }

    /** Stops the clock of a step; false where it has none that runs. */
    public boolean stop(CaseId about, int step) {
        return sql.update(CLOCKS)
                        .set(CLOCKS.STOPPED_AT, clock.instant())
                        .where(key(about, step).and(CLOCKS.STOPPED_AT.isNull()))
                        .execute()
                == 1;
    }

    /** Notes once that somebody was warned; false where that was noted before or the clock has stopped. */
    public boolean warned(CaseClock due) {
        return sql.update(CLOCKS)
                        .set(CLOCKS.WARNED_AT, clock.instant())
                        .where(key(due.caseId(), due.step()))
                        .and(CLOCKS.STOPPED_AT.isNull().and(CLOCKS.WARNED_AT.isNull()))
                        .execute()
                == 1;
    }

    /** Notes once that the deadline was missed; false where that was noted before or the clock has stopped. */
    public boolean missed(CaseClock due) {
        return sql.update(CLOCKS)
                        .set(CLOCKS.MISSED_AT, clock.instant())
                        .where(key(due.caseId(), due.step()))
                        .and(CLOCKS.STOPPED_AT.isNull().and(CLOCKS.MISSED_AT.isNull()))
                        .execute()
                == 1;
    }

    public Optional<CaseClock> of(CaseId about) {
        return of(about, WHOLE);
    }

    public Optional<CaseClock> of(CaseId about, int step) {
        return sql.selectFrom(CLOCKS).where(key(about, step)).fetchOptional(Clocks::read);
    }

    private static Condition key(CaseId about, int step) {
        return CLOCKS.CASE.eq(about.value()).and(CLOCKS.STEP.eq(step));
    }

    /** The clocks of all steps of these cases. */
    public List<CaseClock> ofSteps(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return sql.selectFrom(CLOCKS)
                .where(CLOCKS.CASE.eq(DSL.any(cases.stream().map(CaseId::value).toArray(UUID[]::new))))
                .and(CLOCKS.STEP.ne(WHOLE))
                .fetch(Clocks::read);
    }

    /** The clocks of many cases without steps, by case. */
    public Map<CaseId, CaseClock> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return sql
                .selectFrom(CLOCKS)
                .where(CLOCKS.CASE.eq(DSL.any(cases.stream().map(CaseId::value).toArray(UUID[]::new))))
                .and(CLOCKS.STEP.eq(WHOLE))
                .fetch(Clocks::read)
                .stream()
                .collect(Collectors.toMap(CaseClock::caseId, Function.identity()));
    }

    /** Running clocks, the first due first. */
    public List<CaseClock> running(int limit) {
        return sql.selectFrom(CLOCKS)
                .where(CLOCKS.STOPPED_AT.isNull())
                .orderBy(CLOCKS.DUE_AT, CLOCKS.CASE)
                .limit(limit)
                .fetch(Clocks::read);
    }

    public int countRunning() {
        return sql.fetchCount(CLOCKS, CLOCKS.STOPPED_AT.isNull());
    }

    /** Clocks of cases without steps that stopped since a moment, in the order in which they did. */
    public List<CaseClock> stoppedSince(Instant since) {
        return sql.selectFrom(CLOCKS)
                .where(CLOCKS.STOPPED_AT.ge(since).and(CLOCKS.STEP.eq(WHOLE)))
                .orderBy(CLOCKS.STOPPED_AT)
                .fetch(Clocks::read);
    }

    private static Term term(String text) {
        return Term.of(text).orElseThrow(() -> new IllegalStateException("No term is kept as \"" + text + "\""));
    }

    private static CaseClock read(ClocksRecord row) {
        return new CaseClock(
                new CaseId(row.getCase()),
                row.getStep(),
                row.getClause(),
                row.getStartedAt(),
                term(row.getTerm()),
                row.getDueAt(),
                SkippedText.read(row.getSkipped()),
                row.getAimAt(),
                row.getEscalate(),
                row.getWarnedAt(),
                row.getMissedAt(),
                row.getStoppedAt());
    }
}
