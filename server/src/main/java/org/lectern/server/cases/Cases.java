package org.lectern.server.cases;

import static org.lectern.server.cases.db.Tables.DOCKET;
import static org.lectern.server.cases.db.Tables.NUMBERS;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.lectern.server.cases.db.tables.records.DocketRecord;
import org.lectern.server.database.Count;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.ManyRows;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The door to cases. Everything here runs in the transaction that is open for the organisation. */
@Component
public class Cases {

    private final DSLContext sql;
    private final Clock clock;
    private final Log log;

    Cases(DSLContext sql, Clock clock, Log log) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
    }

    /** Opens a case of the kind about the subject, or returns the one there is. */
    public Case open(OrganisationId organisation, String kind, UUID subject, double priority) {
        return open(organisation, kind, kind, subject, priority, Log.PROGRAM);
    }

    /** The same where a person asked for it; {@code actor} stands in the log. */
    public Case open(OrganisationId organisation, String kind, UUID subject, double priority, String actor) {
        return open(organisation, kind, kind, subject, priority, actor);
    }

    /** Opens a case whose kind the record does not tell: {@code onRecord} stands there in its place. */
    public Case open(OrganisationId organisation, String kind, String onRecord, UUID subject, double priority) {
        return open(organisation, kind, onRecord, subject, priority, Log.PROGRAM);
    }

    private Case open(
            OrganisationId organisation, String kind, String onRecord, UUID subject, double priority, String actor) {
        Optional<Case> known = about(kind, subject);
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = clock.instant();
        String number = written(now, latest(organisation, now, 1));
        // Whoever takes a number waits for who took the one before, and that may have been for the same subject.
        Optional<Case> meanwhile = about(kind, subject);
        if (meanwhile.isPresent()) {
            latest(organisation, now, -1);
            return meanwhile.get();
        }
        DocketRecord row = row(organisation, number, kind, subject, priority, now);
        sql.executeInsert(row);
        log.append(
                organisation,
                subject.toString(),
                actor,
                Payload.of(CaseKinds.OPENED, row.getId().toString(), number, onRecord));
        return get(new CaseId(row.getId()));
    }

    /** Opens cases of the kind, in their order. */
    public void openNew(OrganisationId organisation, String kind, List<NewCase> all) {
        if (all.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        int number = latest(organisation, now, all.size()) - all.size();
        List<DocketRecord> rows = new ArrayList<>();
        for (NewCase one : all) {
            DocketRecord row = row(organisation, written(now, ++number), kind, one.subject(), one.priority(), now);
            describe(row, one.traits());
            row.setElsewhere(one.elsewhere() == null ? null : one.elsewhere().word());
            row.setElsewhereAt(one.elsewhere() == null ? null : now);
            rows.add(row);
        }
        ManyRows.insert(sql, rows);
        log.appendAll(
                organisation,
                rows.stream()
                        .map(row -> new Log.Happened(
                                row.getSubject().toString(),
                                Log.PROGRAM,
                                Payload.of(CaseKinds.OPENED, row.getId().toString(), row.getNumber(), kind)))
                        .toList());
    }

    private DocketRecord row(
            OrganisationId organisation, String number, String kind, UUID subject, double priority, Instant now) {
        DocketRecord row = new DocketRecord();
        row.setOrganisation(organisation.value());
        row.setId(Identifiers.next(clock));
        row.setNumber(number);
        row.setKind(kind);
        row.setSubject(subject);
        row.setState(CaseState.WAITING.name());
        row.setPriority(priority);
        row.setOpenedAt(now);
        row.setChangedAt(now);
        row.setVersion(1);
        return row;
    }

    private static String written(Instant now, int number) {
        return "%02d-%04d".formatted(now.atZone(ZoneOffset.UTC).getYear() % 100, number);
    }

    /** Takes so many numbers of this year, and returns the last of them. */
    private int latest(OrganisationId organisation, Instant now, int more) {
        return sql.insertInto(NUMBERS)
                .columns(NUMBERS.ORGANISATION, NUMBERS.YEAR, NUMBERS.LATEST)
                .values(organisation.value(), now.atZone(ZoneOffset.UTC).getYear(), more)
                .onConflict(NUMBERS.ORGANISATION, NUMBERS.YEAR)
                .doUpdate()
                .set(NUMBERS.LATEST, NUMBERS.LATEST.plus(more))
                .returning(NUMBERS.LATEST)
                .fetchSingle()
                .getLatest();
    }

    /** Puts a case back before people because something new happened; {@code because} is a word such as {@code changed}. */
    public void reopen(OrganisationId organisation, Case reopened, String because, double priority) {
        CaseId id = reopened.id();
        // Whatever the case became meanwhile, something new happened to it.
        if (!move(locked(id), CaseState.Event.REOPEN)) {
            throw new IllegalStateException("Case " + reopened.number() + " cannot be reopened");
        }
        sql.update(DOCKET)
                .set(DOCKET.PRIORITY, priority)
                .where(DOCKET.ID.eq(id.value()))
                .execute();
        log.append(
                organisation,
                reopened.subject().toString(),
                Log.PROGRAM,
                Payload.of(CaseKinds.REOPENED, reopened.id().toString(), reopened.number(), because));
    }

    /**
     * Moves a case on, if it is still as {@code seen}.
     *
     * @return false where somebody else changed it meanwhile, or the event cannot happen in its state; nothing is changed then
     */
    public boolean move(Case seen, CaseState.Event event) {
        Optional<CaseState> next = seen.state().after(event);
        return next.isPresent() && move(seen, next.get());
    }

    // Whoever worked on it has done so once it leaves them, and what rested does so no more.
    private boolean move(Case seen, CaseState next) {
        boolean stays = next == CaseState.WAITING || next == CaseState.ON_HOLD;
        return sql.update(DOCKET)
                        .set(DOCKET.STATE, next.name())
                        .set(DOCKET.HOLDER, stays ? DOCKET.HOLDER : DSL.castNull(DOCKET.HOLDER))
                        .set(DOCKET.CLAIMED_UNTIL, stays ? DOCKET.CLAIMED_UNTIL : DSL.castNull(DOCKET.CLAIMED_UNTIL))
                        .setNull(DOCKET.RESUMES_AT)
                        .set(DOCKET.HOLD_REASON, "")
                        .set(DOCKET.CHANGED_AT, clock.instant())
                        .set(DOCKET.VERSION, DOCKET.VERSION.plus(1))
                        .where(DOCKET.ID.eq(seen.id().value()).and(DOCKET.VERSION.eq(seen.version())))
                        .execute()
                == 1;
    }

    /** A case that nobody else moves before the open transaction ends. */
    public Case locked(CaseId id) {
        return sql.selectFrom(DOCKET)
                .where(DOCKET.ID.eq(id.value()))
                .forUpdate()
                .fetchSingle(Cases::read);
    }

    public Case get(CaseId id) {
        return sql.selectFrom(DOCKET).where(DOCKET.ID.eq(id.value())).fetchSingle(Cases::read);
    }

    public Optional<Case> numbered(String number) {
        return sql.selectFrom(DOCKET).where(DOCKET.NUMBER.eq(number)).fetchOptional(Cases::read);
    }

    public Optional<Case> about(String kind, UUID subject) {
        return sql.selectFrom(DOCKET)
                .where(DOCKET.KIND.eq(kind).and(DOCKET.SUBJECT.eq(subject)))
                .fetchOptional(Cases::read);
    }

    /** Cases of the kind about any of the subjects, by subject. */
    public Map<UUID, Case> about(String kind, Collection<UUID> subjects) {
        return sql
                .selectFrom(DOCKET)
                .where(DOCKET.KIND.eq(kind).and(DOCKET.SUBJECT.eq(DSL.any(subjects.toArray(UUID[]::new)))))
                .fetch(Cases::read)
                .stream()
                .collect(Collectors.toMap(Case::subject, Function.identity()));
    }

    /** Cases of the kind in one of the states, the most pressing first, the older first among equals. */
    public List<Case> queue(String kind, Collection<CaseState> states, int limit) {
        return sql.selectFrom(DOCKET)
                .where(DOCKET.KIND.eq(kind).and(CaseList.in(states)))
                .orderBy(DOCKET.RANK, DOCKET.OPENED_AT, DOCKET.ID)
                .limit(limit)
                .fetch(Cases::read);
    }

    public int count(String kind, CaseState state) {
        return sql.fetchCount(DOCKET, DOCKET.KIND.eq(kind).and(CaseList.in(List.of(state))));
    }

    /** How many there are of the kind in the state, of which at most so many are counted. */
    public Count count(String kind, CaseState state, int most) {
        return Count.upTo(most, DOCKET, DOCKET.KIND.eq(DSL.inline(kind)).and(CaseList.in(List.of(state))));
    }

    /** Keeps with a case what its queue is read by, and how pressing it is. */
    public void describe(CaseId id, Traits traits, double priority) {
        DocketRecord row = new DocketRecord();
        describe(row, traits);
        row.setPriority(priority);
        sql.update(DOCKET).set(row).where(DOCKET.ID.eq(id.value())).execute();
    }

    private static void describe(DocketRecord row, Traits traits) {
        row.setChannel(traits.channel());
        row.setThread(traits.thread());
        row.setAuthor(traits.author());
        row.setLabels(traits.labels().toArray(String[]::new));
        row.setClauses(traits.clauses().toArray(String[]::new));
        row.setThreat(traits.threat());
    }

    /** Notes that something about the case was done outside the queue. */
    public void doneElsewhere(CaseId id, Elsewhere what) {
        sql.update(DOCKET)
                .set(DOCKET.ELSEWHERE, what.word())
                .set(DOCKET.ELSEWHERE_AT, clock.instant())
                .where(DOCKET.ID.eq(id.value()))
                .execute();
    }

    static Case read(Record row) {
        return new Case(
                new CaseId(row.get(DOCKET.ID)),
                row.get(DOCKET.NUMBER),
                row.get(DOCKET.KIND),
                row.get(DOCKET.SUBJECT),
                CaseState.valueOf(row.get(DOCKET.STATE)),
                row.get(DOCKET.PRIORITY),
                row.get(DOCKET.OPENED_AT),
                row.get(DOCKET.CHANGED_AT),
                row.get(DOCKET.VERSION));
    }
}
