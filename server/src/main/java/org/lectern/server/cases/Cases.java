package org.lectern.server.cases;

import static org.lectern.server.cases.db.Tables.DOCKET;
import static org.lectern.server.cases.db.Tables.NUMBERS;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lectern.server.database.Identifiers;
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
        return open(organisation, kind, subject, priority, Log.PROGRAM);
    }

    /** The same where a person asked for it; {@code actor} stands in the log. */
    public Case open(OrganisationId organisation, String kind, UUID subject, double priority, String actor) {
        Optional<Case> known = sql.selectFrom(DOCKET)
                .where(DOCKET.KIND.eq(kind).and(DOCKET.SUBJECT.eq(subject)))
                .fetchOptional(Cases::read);
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = clock.instant();
        UUID id = Identifiers.next(clock);
        String number = number(organisation, now);
        sql.insertInto(DOCKET)
                .columns(
                        DOCKET.ORGANISATION,
                        DOCKET.ID,
                        DOCKET.NUMBER,
                        DOCKET.KIND,
                        DOCKET.SUBJECT,
                        DOCKET.STATE,
                        DOCKET.PRIORITY,
                        DOCKET.OPENED_AT,
                        DOCKET.CHANGED_AT,
                        DOCKET.VERSION)
                .values(
                        organisation.value(),
                        id,
                        number,
                        kind,
                        subject,
                        CaseState.WAITING.name(),
                        priority,
                        now,
                        now,
                        1)
                .execute();
        log.append(organisation, subject.toString(), actor, Payload.of(CaseKinds.OPENED, id.toString(), number, kind));
        return get(new CaseId(id));
    }

    private String number(OrganisationId organisation, Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        int latest = sql.insertInto(NUMBERS)
                .columns(NUMBERS.ORGANISATION, NUMBERS.YEAR, NUMBERS.LATEST)
                .values(organisation.value(), year, 1)
                .onConflict(NUMBERS.ORGANISATION, NUMBERS.YEAR)
                .doUpdate()
                .set(NUMBERS.LATEST, NUMBERS.LATEST.plus(1))
                .returning(NUMBERS.LATEST)
                .fetchSingle()
                .getLatest();
        return "%02d-%04d".formatted(year % 100, latest);
    }

    /** Puts a case back before people because something new happened; {@code because} is a word such as {@code changed}. */
    public void reopen(OrganisationId organisation, Case reopened, String because, double priority) {
        CaseId id = reopened.id();
        // Whatever the case became meanwhile, something new happened to it.
        sql.select(DOCKET.ID)
                .from(DOCKET)
                .where(DOCKET.ID.eq(id.value()))
                .forUpdate()
                .fetchSingle();
        if (!move(get(id), CaseState.Event.REOPEN)) {
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
        return next.isPresent()
                && sql.update(DOCKET)
                                .set(DOCKET.STATE, next.get().name())
                                .set(DOCKET.CHANGED_AT, clock.instant())
                                .set(DOCKET.VERSION, DOCKET.VERSION.plus(1))
                                .where(DOCKET.ID.eq(seen.id().value()).and(DOCKET.VERSION.eq(seen.version())))
                                .execute()
                        == 1;
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
                .where(DOCKET.KIND.eq(kind).and(DOCKET.SUBJECT.in(subjects)))
                .fetch(Cases::read)
                .stream()
                .collect(Collectors.toMap(Case::subject, Function.identity()));
    }

    /** Cases of the kind in one of the states, the most pressing first, the older first among equals. */
    public List<Case> queue(String kind, Collection<CaseState> states, int limit) {
        return sql.selectFrom(DOCKET)
                .where(DOCKET.KIND.eq(kind))
                .and(DOCKET.STATE.in(states.stream().map(Enum::name).toList()))
                .orderBy(DOCKET.PRIORITY.desc(), DOCKET.OPENED_AT, DOCKET.ID)
                .limit(limit)
                .fetch(Cases::read);
    }

    /** Cases of the kind in the state, the last changed first. */
    public List<Case> latest(String kind, CaseState state, int limit) {
        return sql.selectFrom(DOCKET)
                .where(DOCKET.KIND.eq(kind).and(DOCKET.STATE.eq(state.name())))
                .orderBy(DOCKET.CHANGED_AT.desc(), DOCKET.ID)
                .limit(limit)
                .fetch(Cases::read);
    }

    public int count(String kind, CaseState state) {
        return sql.fetchCount(DOCKET, DOCKET.KIND.eq(kind).and(DOCKET.STATE.eq(state.name())));
    }

    private static Case read(Record row) {
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
