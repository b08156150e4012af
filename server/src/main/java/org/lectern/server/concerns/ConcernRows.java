package org.lectern.server.concerns;

import static org.lectern.server.concerns.db.Tables.RAISED;
import static org.lectern.server.concerns.db.Tables.REPORTS;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.concerns.db.tables.records.RaisedRecord;
import org.lectern.server.concerns.db.tables.records.ReportsRecord;
import org.lectern.server.database.Count;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** Concerns and their reports as they are stored. Everything here runs in the transaction that is open for the organisation. */
@Component
class ConcernRows {

    private final DSLContext sql;
    private final Clock clock;

    ConcernRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(OrganisationId organisation, UUID id, String number, @Nullable UUID item, int revision) {
        sql.insertInto(RAISED)
                .set(RAISED.ORGANISATION, organisation.value())
                .set(RAISED.ID, id)
                .set(RAISED.NUMBER, number)
                .set(RAISED.ITEM, item)
                .set(RAISED.REVISION, revision)
                .set(RAISED.STATE, ConcernState.RECEIVED.name())
                .set(RAISED.OPENED_AT, clock.instant())
                .execute();
    }

    Report add(OrganisationId organisation, UUID concern, Report.Said said, @Nullable UUID by) {
        UUID id = Identifiers.next(clock);
        sql.insertInto(REPORTS)
                .set(REPORTS.ORGANISATION, organisation.value())
                .set(REPORTS.ID, id)
                .set(REPORTS.CONCERN, concern)
                .set(REPORTS.REFERENCE, said.reference().hash())
                .set(REPORTS.SOURCE, said.source().name())
                .set(REPORTS.PLACE, said.place())
                .set(REPORTS.WORDS, said.words())
                .set(REPORTS.NAME, said.name())
                .set(REPORTS.CONTACT, said.contact())
                .set(REPORTS.LANGUAGE, said.language().toLanguageTag())
                .set(REPORTS.REPORTED_AT, clock.instant())
                .set(REPORTS.ENTERED_BY, by)
                .execute();
        return sql.selectFrom(REPORTS).where(REPORTS.ID.eq(id)).fetchSingle(ConcernRows::report);
    }

    Report addReporter(UUID report, String name, String contact) {
        sql.update(REPORTS)
                .set(REPORTS.NAME, name)
                .set(REPORTS.CONTACT, contact)
                .where(REPORTS.ID.eq(report))
                .execute();
        return sql.selectFrom(REPORTS).where(REPORTS.ID.eq(report)).fetchSingle(ConcernRows::report);
    }

    /** Moves a concern on if it is still as seen. */
    boolean move(Concern seen, ConcernState.Event event, @Nullable UUID by) {
        ConcernState next = seen.state().after(event).orElse(null);
        if (next == null) {
            return false;
        }
        RaisedRecord row = new RaisedRecord();
        row.setState(next.name());
        if (next == ConcernState.LOOKED_AT) {
            row.setLookedAt(clock.instant());
        } else {
            row.setEndedAt(clock.instant());
            row.setEndedBy(by);
        }
        return sql.update(RAISED)
                        .set(row)
                        .where(RAISED.ID.eq(seen.id()))
                        .and(RAISED.STATE.eq(seen.state().name()))
                        .execute()
                == 1;
    }

    void answer(UUID id, Concern.Outcome outcome, String answer, Locale language, int revision) {
        sql.update(RAISED)
                .set(RAISED.OUTCOME, outcome.name())
                .set(RAISED.ANSWER, answer)
                .set(RAISED.LANGUAGE, language.toLanguageTag())
                .set(RAISED.REVISION, revision)
                .where(RAISED.ID.eq(id))
                .execute();
    }

    void about(UUID id, UUID item, int revision) {
        sql.update(RAISED)
                .set(RAISED.ITEM, item)
                .set(RAISED.REVISION, revision)
                .where(RAISED.ID.eq(id))
                .execute();
    }

    void moveReports(UUID from, UUID to) {
        sql.update(REPORTS)
                .set(REPORTS.CONCERN, to)
                .where(REPORTS.CONCERN.eq(from))
                .execute();
    }

    Optional<Concern> find(UUID id) {
        return select(RAISED.ID.eq(id)).stream().findFirst();
    }

    Optional<Concern> numbered(String number) {
        return select(RAISED.NUMBER.eq(number)).stream().findFirst();
    }

    Optional<Concern> openAbout(UUID item) {
        return select(RAISED.ITEM.eq(item).and(RAISED.ENDED_AT.isNull())).stream()
                .findFirst();
    }

    /** The one about the comment that was answered last. */
    Optional<Concern> lastAbout(UUID item) {
        return select(RAISED.ITEM.eq(item).and(RAISED.STATE.eq(ConcernState.ANSWERED.name()))).stream()
                .reduce((_, later) -> later);
    }

    /** Those that nobody has answered, the oldest first. */
    List<Concern> open() {
        return select(RAISED.ENDED_AT.isNull());
    }

    Count countOpen(int most) {
        return Count.upTo(most, RAISED, RAISED.ENDED_AT.isNull());
    }

    /** Those that were answered last. */
    List<Concern> answered(int most) {
        return sql.selectFrom(RAISED)
                .where(RAISED.STATE.eq(ConcernState.ANSWERED.name()))
                .orderBy(RAISED.ENDED_AT.desc(), RAISED.ID.desc())
                .limit(most)
                .fetch(ConcernRows::concern);
    }

    private List<Concern> select(Condition condition) {
        return sql.selectFrom(RAISED)
                .where(condition)
                .orderBy(RAISED.OPENED_AT, RAISED.ID)
                .fetch(ConcernRows::concern);
    }

    Optional<Report> behind(Reference reference) {
        return sql.selectFrom(REPORTS)
                .where(REPORTS.REFERENCE.eq(reference.hash()))
                .fetchOptional(ConcernRows::report);
    }

    /** The reports of each of these concerns, the first first. */
    Map<UUID, List<Report>> reports(Collection<UUID> concerns) {
        return sql
                .selectFrom(REPORTS)
                .where(REPORTS.CONCERN.in(concerns))
                .orderBy(REPORTS.REPORTED_AT, REPORTS.ID)
                .fetch(ConcernRows::report)
                .stream()
                .collect(Collectors.groupingBy(Report::concern));
    }

    private static Concern concern(RaisedRecord row) {
        String outcome = row.getOutcome();
        return new Concern(
                row.getId(),
                row.getNumber(),
                row.getItem(),
                row.getRevision(),
                ConcernState.valueOf(row.getState()),
                row.getOpenedAt(),
                row.getLookedAt(),
                row.getEndedAt(),
                row.getEndedBy(),
                outcome == null ? null : Concern.Outcome.valueOf(outcome),
                row.getAnswer(),
                Locale.forLanguageTag(row.getLanguage()));
    }

    private static Report report(ReportsRecord row) {
        return new Report(
                row.getId(),
                row.getConcern(),
                Report.Source.valueOf(row.getSource()),
                row.getPlace(),
                row.getWords(),
                row.getName(),
                row.getContact(),
                Locale.forLanguageTag(row.getLanguage()),
                row.getReportedAt(),
                row.getEnteredBy());
    }
}
