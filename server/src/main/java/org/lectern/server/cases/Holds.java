package org.lectern.server.cases;

import static org.lectern.server.cases.db.Tables.DOCKET;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/**
 * Who has which case, and what rests until when. A claim is a courtesy and never a lock: it changes no case's version, and whoever decides
 * does so whoever has it. Runs in the transaction that is open for the organisation.
 */
@Component
public class Holds {

    /** The kinds of entry in which people write for each other; what they wrote leaves the house in no export. */
    public static final Set<String> FOR_THE_TEAM =
            Set.of("case.handed-over", "case.taken-over", "case.held", "case.noted");

    private final DSLContext sql;
    private final Clock clock;
    private final Cases cases;
    private final Log log;
    private final Jobs jobs;

    Holds(DSLContext sql, Clock clock, Cases cases, Log log, Jobs jobs) {
        this.sql = sql;
        this.clock = clock;
        this.cases = cases;
        this.log = log;
        this.jobs = jobs;
    }

    /** Who has a case and how long it rests. */
    public Standing of(CaseId id) {
        return sql.selectFrom(DOCKET).where(DOCKET.ID.eq(id.value())).fetchSingle(Holds::standing);
    }

    /** Makes a case the person's until then, or renews that; false where somebody else has it, or it is decided. What was handed to them stays theirs. */
    public boolean claim(CaseId id, UUID person, Instant until) {
        Condition free = DOCKET.HOLDER
                .isNull()
                .or(DOCKET.CLAIMED_UNTIL.le(clock.instant()))
                .or(DOCKET.HOLDER.eq(person).and(DOCKET.CLAIMED_UNTIL.isNotNull()));
        boolean claimed = sql.update(DOCKET)
                        .set(DOCKET.HOLDER, person)
                        .set(DOCKET.CLAIMED_UNTIL, until)
                        .where(DOCKET.ID.eq(id.value()))
                        .and(CaseList.in(CaseList.UNDECIDED))
                        .and(free)
                        .execute()
                == 1;
        return claimed || person.equals(of(id).holder(clock.instant()));
    }

    /** Gives a case back; nothing happens where somebody else has it. */
    public void release(CaseId id, UUID person) {
        sql.update(DOCKET)
                .setNull(DOCKET.HOLDER)
                .setNull(DOCKET.CLAIMED_UNTIL)
                .where(DOCKET.ID.eq(id.value()).and(DOCKET.HOLDER.eq(person)))
                .execute();
    }

    /** Gives back whatever a person has or was handed, in the open transaction of the organisation. */
    public void releaseAll(UUID person) {
        sql.update(DOCKET)
                .setNull(DOCKET.HOLDER)
                .setNull(DOCKET.CLAIMED_UNTIL)
                .where(DOCKET.HOLDER.eq(person))
                .and(CaseList.in(CaseList.UNDECIDED))
                .execute();
    }

    /** What came of taking a case over. */
    public enum TakenOver {
        DONE,
        DECIDED,
        /** By now somebody else has it than whom the person had in mind. */
        BY_ANOTHER
    }

    /**
     * Makes a case the person's that somebody else had, with a word to them.
     *
     * @param from who had it when the person wrote the word; empty where that is not known
     */
    public TakenOver takeOver(
            OrganisationId organisation, Case about, UUID person, Instant until, String word, String from) {
        UUID before = sql.selectFrom(DOCKET)
                .where(DOCKET.ID.eq(about.id().value()))
                .forUpdate()
                .fetchSingle(Holds::standing)
                .holder(clock.instant());
        if (before == null || before.equals(person)) {
            return claim(about.id(), person, until) ? TakenOver.DONE : TakenOver.DECIDED;
        }
        if (!from.isEmpty() && !from.equals(before.toString())) {
            return TakenOver.BY_ANOTHER;
        }
        if (!give(about.id(), person, until)) {
            return TakenOver.DECIDED;
        }
        append(organisation, about, person, CaseKinds.TAKEN_OVER, before.toString(), word);
        return TakenOver.DONE;
    }

    /** Hands a case to a person, whose it is until it is decided or they give it back; false where it is decided. */
    public boolean handOver(OrganisationId organisation, Case about, UUID by, UUID to, String note) {
        if (!give(about.id(), to, null)) {
            return false;
        }
        append(organisation, about, by, CaseKinds.HANDED_OVER, to.toString(), note);
        return true;
    }

    private boolean give(CaseId id, UUID person, @Nullable Instant until) {
        return sql.update(DOCKET)
                        .set(DOCKET.HOLDER, person)
                        .set(DOCKET.CLAIMED_UNTIL, until)
                        .where(DOCKET.ID.eq(id.value()).and(CaseList.in(CaseList.UNDECIDED)))
                        .execute()
                == 1;
    }

    /** Puts a case aside until then; false where it is no longer as seen, or does not wait. */
    public boolean hold(OrganisationId organisation, Case seen, UUID person, Instant until, String reason) {
        if (!cases.move(seen, CaseState.Event.HOLD)) {
            return false;
        }
        sql.update(DOCKET)
                .set(DOCKET.RESUMES_AT, until)
                .set(DOCKET.HOLD_REASON, reason)
                .where(DOCKET.ID.eq(seen.id().value()))
                .execute();
        append(organisation, seen, person, CaseKinds.HELD, until.toString(), reason);
        jobs.hurry(ResumeJob.NAME, organisation, seen.id().value(), until);
        return true;
    }

    /** Lets a case wait again that somebody put aside; false where it does not rest. */
    public boolean resume(OrganisationId organisation, CaseId id, String actor, String because) {
        Case now = cases.get(id);
        if (now.state() != CaseState.ON_HOLD || !cases.move(now, CaseState.Event.RESUME)) {
            return false;
        }
        log.append(
                organisation,
                now.subject().toString(),
                actor,
                Payload.of(CaseKinds.RESUMED, id.toString(), now.number(), because));
        return true;
    }

    /** Keeps a note for the team in what happened to the case. */
    public void note(OrganisationId organisation, Case about, UUID person, String text) {
        log.append(
                organisation,
                about.subject().toString(),
                person.toString(),
                Payload.of(CaseKinds.NOTED, about.id().toString(), about.number(), text));
    }

    private void append(
            OrganisationId organisation,
            Case about,
            UUID person,
            org.lectern.server.log.Kind kind,
            String value,
            String note) {
        log.append(
                organisation,
                about.subject().toString(),
                person.toString(),
                Payload.of(kind, about.id().toString(), about.number(), value, note));
    }

    static Standing standing(Record row) {
        return new Standing(
                row.get(DOCKET.HOLDER),
                row.get(DOCKET.CLAIMED_UNTIL),
                row.get(DOCKET.RESUMES_AT),
                row.get(DOCKET.HOLD_REASON));
    }
}
