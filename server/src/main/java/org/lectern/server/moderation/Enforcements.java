package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.ENFORCEMENTS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Count;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;
import org.lectern.server.moderation.Enforcement.State;
import org.lectern.server.platform.PlatformStatus;
import org.springframework.stereotype.Component;

/** What is to be carried out and how far it has come. Everything here runs in the transaction that is open for the organisation. */
@Component
class Enforcements {

    private static final Condition IS_HANDED =
            ENFORCEMENTS.HANDED_AT.isNotNull().and(ENFORCEMENTS.STATE.eq(DSL.inline(State.RUNNING.name())));

    private final DSLContext sql;
    private final Clock clock;
    private final Jobs jobs;
    private final Channels channels;

    Enforcements(DSLContext sql, Clock clock, Jobs jobs, Channels channels) {
        this.sql = sql;
        this.clock = clock;
        this.jobs = jobs;
        this.channels = channels;
    }

    /** The status that an act asks of the platform of the comment: that of spam only where it has a place for it. */
    PlatformStatus wanted(OrganisationId organisation, Item item, Act act, @Nullable Citation citation) {
        PlatformStatus wanted = Effects.wanted(act, citation);
        return wanted != PlatformStatus.SPAM || changes(organisation, item).contains(wanted)
                ? wanted
                : PlatformStatus.HELD;
    }

    private Set<PlatformStatus> changes(OrganisationId organisation, Item item) {
        return channels.connector(channels.get(organisation, item.channel())).changes();
    }

    /** Schedules what the decision asks of the platform; false where the comment stands so already. */
    boolean begin(OrganisationId organisation, Item item, Decision decision, EntryId entry, Instant due) {
        PlatformStatus wanted = wanted(organisation, item, decision.act(), decision.citation());
        boolean asWanted = wanted == item.status() && !underWay(item.id());
        if (asWanted || item.status() == PlatformStatus.GONE) {
            return false;
        }
        schedule(organisation, decision, wanted, entry, due);
        return true;
    }

    /** Has a decision that is in force looked at once more, whatever was done about it before. */
    void repeat(OrganisationId organisation, Item item, Decision decision) {
        EntryId entry = of(decision.id()).map(Enforcement::entry).orElse(decision.entry());
        PlatformStatus wanted = wanted(organisation, item, decision.act(), decision.citation());
        schedule(organisation, decision, wanted, entry, clock.instant());
    }

    private void schedule(
            OrganisationId organisation, Decision decision, PlatformStatus wanted, EntryId entry, Instant due) {
        UUID id = Identifiers.next(clock);
        sql.insertInto(ENFORCEMENTS)
                .columns(
                        ENFORCEMENTS.ORGANISATION,
                        ENFORCEMENTS.ID,
                        ENFORCEMENTS.DECISION,
                        ENFORCEMENTS.ITEM,
                        ENFORCEMENTS.WANTED,
                        ENFORCEMENTS.STATE,
                        ENFORCEMENTS.DUE_AT,
                        ENFORCEMENTS.ENTRY)
                .values(
                        organisation.value(),
                        id,
                        decision.id().value(),
                        decision.item().value(),
                        wanted.name(),
                        State.PENDING.name(),
                        due,
                        entry.value())
                .execute();
        jobs.schedule(EnforcementJob.NAME, organisation, id, due);
    }

    // What an earlier decision has begun may still arrive; only a look at the platform, right before the act, can tell.
    boolean underWay(ItemId item) {
        return sql.fetchExists(
                ENFORCEMENTS, ENFORCEMENTS.ITEM.eq(item.value()).and(ENFORCEMENTS.STATE.eq(State.RUNNING.name())));
    }

    /** Whether a decision's carrying out has yet to begin. */
    boolean toCome(DecisionId decision) {
        return sql.fetchExists(
                ENFORCEMENTS,
                ENFORCEMENTS.DECISION.eq(decision.value()).and(ENFORCEMENTS.STATE.eq(State.PENDING.name())));
    }

    /** Whether a program is at it, or it was done: too late to say that nothing has happened. */
    boolean begun(DecisionId decision) {
        Condition atIt = ENFORCEMENTS.STATE.eq(State.RUNNING.name()).and(ENFORCEMENTS.HANDED_AT.isNull());
        return sql.fetchExists(
                ENFORCEMENTS,
                ENFORCEMENTS.DECISION.eq(decision.value()).and(atIt.or(ENFORCEMENTS.STATE.eq(State.DONE.name()))));
    }

    /** Lays what a program cannot do before a person. */
    void handOver(UUID id) {
        sql.update(ENFORCEMENTS)
                .set(ENFORCEMENTS.HANDED_AT, clock.instant())
                .where(ENFORCEMENTS.ID.eq(id).and(ENFORCEMENTS.STATE.eq(State.RUNNING.name())))
                .execute();
    }

    /** What waits for a person, the oldest first. */
    List<Enforcement> handed() {
        return sql.selectFrom(ENFORCEMENTS)
                .where(IS_HANDED)
                .orderBy(ENFORCEMENTS.HANDED_AT, ENFORCEMENTS.ID)
                .fetch(Enforcements::read);
    }

    /** What waits for a person about one item. */
    List<Enforcement> handed(ItemId item) {
        return sql.selectFrom(ENFORCEMENTS)
                .where(IS_HANDED.and(ENFORCEMENTS.ITEM.eq(item.value())))
                .fetch(Enforcements::read);
    }

    Count countHanded(int most) {
        return Count.upTo(most, ENFORCEMENTS, IS_HANDED);
    }

    /** Keeps who answered and how they showed it. */
    void answered(UUID id, UUID person, @Nullable String link, @Nullable UUID picture) {
        sql.update(ENFORCEMENTS)
                .set(ENFORCEMENTS.ANSWERED_BY, person)
                .set(ENFORCEMENTS.PROOF_LINK, link)
                .set(ENFORCEMENTS.PROOF_PICTURE, picture)
                .where(ENFORCEMENTS.ID.eq(id))
                .execute();
    }

    /** The picture that was given as proof; null without one. */
    @Nullable
    UUID picture(UUID id) {
        return sql.select(ENFORCEMENTS.PROOF_PICTURE)
                .from(ENFORCEMENTS)
                .where(ENFORCEMENTS.ID.eq(id))
                .fetchOne(ENFORCEMENTS.PROOF_PICTURE);
    }

    /** Cancels what has not begun, or waits for a person; false where it has, or where nothing was to be carried out. */
    boolean cancel(DecisionId decision) {
        Condition open = ENFORCEMENTS.STATE.eq(State.PENDING.name()).or(IS_HANDED);
        return move(ENFORCEMENTS.DECISION.eq(decision.value()).and(open), State.Event.CANCEL) > 0;
    }

    /** Marks as begun what is pending; false where it was cancelled. One that had begun before stays so. */
    boolean start(UUID id) {
        boolean begun = move(ENFORCEMENTS.ID.eq(id), State.Event.BEGIN) == 1;
        if (begun) {
            sql.update(ENFORCEMENTS)
                    .set(ENFORCEMENTS.ATTEMPTS, ENFORCEMENTS.ATTEMPTS.plus(1))
                    .where(ENFORCEMENTS.ID.eq(id))
                    .execute();
        }
        return begun;
    }

    /** Moves each of these on for which the event can happen; how many that were. */
    private int move(Condition which, State.Event event) {
        int moved = 0;
        // Backwards, so that none is moved twice.
        for (State from : List.of(State.values()).reversed()) {
            State next = from.after(event).orElse(null);
            if (next != null) {
                moved += sql.update(ENFORCEMENTS)
                        .set(ENFORCEMENTS.STATE, next.name())
                        .set(ENFORCEMENTS.FINISHED_AT, next == State.RUNNING ? null : clock.instant())
                        .where(which.and(ENFORCEMENTS.STATE.eq(from.name())))
                        .execute();
            }
        }
        return moved;
    }

    void trouble(UUID id, String problem, Instant nextTry) {
        sql.update(ENFORCEMENTS)
                .set(ENFORCEMENTS.PROBLEM, problem)
                .set(ENFORCEMENTS.NEXT_TRY_AT, nextTry)
                .where(ENFORCEMENTS.ID.eq(id))
                .execute();
    }

    /** Ends what is running; false where it had ended before. */
    boolean finish(UUID id, State.Event end) {
        boolean first = move(ENFORCEMENTS.ID.eq(id).and(ENFORCEMENTS.STATE.eq(State.RUNNING.name())), end) == 1;
        if (first) {
            sql.update(ENFORCEMENTS)
                    .setNull(ENFORCEMENTS.NEXT_TRY_AT)
                    .where(ENFORCEMENTS.ID.eq(id))
                    .execute();
        }
        return first;
    }

    Optional<Enforcement> find(UUID id) {
        return sql.selectFrom(ENFORCEMENTS).where(ENFORCEMENTS.ID.eq(id)).fetchOptional(Enforcements::read);
    }

    /** The latest carrying out of a decision. */
    Optional<Enforcement> of(DecisionId decision) {
        return sql.selectFrom(ENFORCEMENTS)
                .where(ENFORCEMENTS.DECISION.eq(decision.value()))
                .orderBy(ENFORCEMENTS.DUE_AT.desc(), ENFORCEMENTS.ID.desc())
                .limit(1)
                .fetchOptional(Enforcements::read);
    }

    private static Enforcement read(Record row) {
        return new Enforcement(
                row.get(ENFORCEMENTS.ID),
                new DecisionId(row.get(ENFORCEMENTS.DECISION)),
                new ItemId(row.get(ENFORCEMENTS.ITEM)),
                new EntryId(row.get(ENFORCEMENTS.ENTRY)),
                PlatformStatus.valueOf(row.get(ENFORCEMENTS.WANTED)),
                State.valueOf(row.get(ENFORCEMENTS.STATE)),
                row.get(ENFORCEMENTS.DUE_AT),
                row.get(ENFORCEMENTS.ATTEMPTS),
                row.get(ENFORCEMENTS.PROBLEM),
                row.get(ENFORCEMENTS.NEXT_TRY_AT),
                row.get(ENFORCEMENTS.FINISHED_AT),
                row.get(ENFORCEMENTS.HANDED_AT));
    }
}
