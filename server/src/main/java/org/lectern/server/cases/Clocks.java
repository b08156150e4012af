package org.lectern.server.cases;

import static org.lectern.server.cases.db.Tables.CLOCKS;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.lectern.rulebook.Duties;
import org.lectern.rulebook.Term;
import org.lectern.server.calendar.Due;
import org.lectern.server.calendar.WorkCalendar;
import org.lectern.server.cases.db.tables.records.ClocksRecord;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** The door to deadlines of cases. Everything here runs in the transaction that is open for the organisation. */
@Component
public class Clocks {

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
            Duties.Kept duty,
            Instant start,
            WorkCalendar calendar,
            int version) {
        Due due = calendar.due(start, duty.by());
        Term aim = duty.aim();
        sql.insertInto(CLOCKS)
                .set(CLOCKS.ORGANISATION, organisation.value())
                .set(CLOCKS.CASE, about.value())
                .set(CLOCKS.CLAUSE, duty.clause().id())
                .set(CLOCKS.STARTED_AT, start)
                .set(CLOCKS.TERM, duty.by().text())
                .set(CLOCKS.DUE_AT, due.at())
                .set(CLOCKS.AIM, aim == null ? null : aim.text())
                .set(
                        CLOCKS.AIM_AT,
                        aim == null ? null : calendar.due(start, aim).at())
                .set(CLOCKS.ESCALATE, duty.escalate())
                .set(CLOCKS.CALENDAR, version)
                .set(CLOCKS.SKIPPED, SkippedText.write(due.skipped()))
                .onConflictDoNothing()
                .execute();
        return of(about).orElseThrow();
    }

    /** Reckons every running deadline anew by a changed calendar, and returns those that have moved. */
    public List<CaseClock> reckon(WorkCalendar calendar, int version) {
        return sql.selectFrom(CLOCKS).where(CLOCKS.STOPPED_AT.isNull()).forUpdate().fetch().stream()
                .filter(row -> reckon(row, calendar, version))
                .map(row -> of(new CaseId(row.getCase())).orElseThrow())
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
                .where(CLOCKS.CASE.eq(row.getCase()))
                .execute();
        return moved;
    }

    /** Stops the clock of a case; false where it has none that runs. */
    public boolean stop(CaseId about) {
        return sql.update(CLOCKS)
                        .set(CLOCKS.STOPPED_AT, clock.instant())
                        .where(CLOCKS.CASE.eq(about.value()).and(CLOCKS.STOPPED_AT.isNull()))
                        .execute()
                == 1;
    }

    /** Notes once that somebody was warned; false where that was noted before or the clock has stopped. */
    public boolean warned(CaseId about) {
        return sql.update(CLOCKS)
                        .set(CLOCKS.WARNED_AT, clock.instant())
                        .where(CLOCKS.CASE.eq(about.value()))
                        .and(CLOCKS.STOPPED_AT.isNull().and(CLOCKS.WARNED_AT.isNull()))
                        .execute()
                == 1;
    }

    /** Notes once that the deadline was missed; false where that was noted before or the clock has stopped. */
    public boolean missed(CaseId about) {
        return sql.update(CLOCKS)
                        .set(CLOCKS.MISSED_AT, clock.instant())
                        .where(CLOCKS.CASE.eq(about.value()))
                        .and(CLOCKS.STOPPED_AT.isNull().and(CLOCKS.MISSED_AT.isNull()))
                        .execute()
                == 1;
    }

    public Optional<CaseClock> of(CaseId about) {
        return sql.selectFrom(CLOCKS).where(CLOCKS.CASE.eq(about.value())).fetchOptional(Clocks::read);
    }

    /** The clocks of many cases, by case. */
    public Map<CaseId, CaseClock> of(Collection<CaseId> cases) {
        return sql
                .selectFrom(CLOCKS)
                .where(CLOCKS.CASE.in(cases.stream().map(CaseId::value).toList()))
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

    /** Clocks that stopped since a moment, in the order in which they did. */
    public List<CaseClock> stoppedSince(Instant since) {
        return sql.selectFrom(CLOCKS)
                .where(CLOCKS.STOPPED_AT.ge(since))
                .orderBy(CLOCKS.STOPPED_AT)
                .fetch(Clocks::read);
    }

    private static Term term(String text) {
        return Term.of(text).orElseThrow(() -> new IllegalStateException("No term is kept as \"" + text + "\""));
    }

    private static CaseClock read(ClocksRecord row) {
        return new CaseClock(
                new CaseId(row.getCase()),
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
