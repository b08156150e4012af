package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.DECISIONS;
import static org.lectern.server.moderation.db.Tables.SAMPLE_DRAWS;
import static org.lectern.server.moderation.db.Tables.SAMPLE_PERIODS;
import static org.lectern.server.moderation.db.Tables.SECOND_LOOKS;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lectern.ledger.Hash;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.db.tables.records.SamplePeriodsRecord;
import org.springframework.stereotype.Component;

/**
 * The seeds by which decisions are drawn. When one begins to hold, its hash goes on record; the seed itself follows once all looks that
 * it drew are over, with what came of each. Everything here runs in the transaction that is open.
 */
@Component
class SamplePeriods {

    static final Duration LASTS = Duration.ofDays(28);
    /** A drawn look is asked within a day, and handed on once within this time; where it is open still, it is waited for. */
    static final Duration UNTIL_TOLD = Duration.ofDays(16);

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final Clock clock;
    private final Log log;
    private final Jobs jobs;

    SamplePeriods(DSLContext sql, Clock clock, Log log, Jobs jobs) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
        this.jobs = jobs;
    }

    /** The period that runs, begun now where none does or where another share held. */
    SamplePeriod running(OrganisationId organisation, int share) {
        Instant now = clock.instant();
        Optional<SamplePeriod> before = running();
        if (before.isPresent()
                && before.get().share() == share
                && before.get().begunAt().plus(LASTS).isAfter(now)) {
            return before.get();
        }
        before.ifPresent(period -> end(organisation, period));
        begin(organisation, share, now);
        return running().orElseThrow();
    }

    /** Ends the period that runs; where none does, nothing. */
    void end(OrganisationId organisation) {
        running().ifPresent(period -> end(organisation, period));
    }

    private Optional<SamplePeriod> running() {
        return sql.selectFrom(SAMPLE_PERIODS)
                .where(SAMPLE_PERIODS.ENDED_AT.isNull())
                .fetchOptional(SamplePeriods::read);
    }

    // Of two that begin one at once, one waits for the other and finds it there.
    private void begin(OrganisationId organisation, int share, Instant now) {
        byte[] seed = new byte[Hash.LENGTH];
        RANDOM.nextBytes(seed);
        UUID id = Identifiers.next(clock);
        int begun = sql.insertInto(SAMPLE_PERIODS)
                .set(SAMPLE_PERIODS.ORGANISATION, organisation.value())
                .set(SAMPLE_PERIODS.ID, id)
                .set(SAMPLE_PERIODS.SEED, seed)
                .set(SAMPLE_PERIODS.SHARE, share)
                .set(SAMPLE_PERIODS.BEGUN_AT, now)
                .onConflictDoNothing()
                .execute();
        if (begun == 1) {
            log.append(
                    organisation,
                    id.toString(),
                    Log.PROGRAM,
                    Payload.of(
                            ModerationKinds.SAMPLE_BEGUN,
                            id.toString(),
                            Hash.sha256(seed).hex(),
                            share));
            jobs.schedule(SampleToldJob.NAME, organisation, id, now.plus(LASTS));
        }
    }

    private void end(OrganisationId organisation, SamplePeriod period) {
        Instant now = clock.instant();
        sql.update(SAMPLE_PERIODS)
                .set(SAMPLE_PERIODS.ENDED_AT, now)
                .where(SAMPLE_PERIODS.ID.eq(period.id()).and(SAMPLE_PERIODS.ENDED_AT.isNull()))
                .execute();
        jobs.hurry(SampleToldJob.NAME, organisation, period.id(), now.plus(UNTIL_TOLD));
    }

    SamplePeriod get(UUID id) {
        return sql.selectFrom(SAMPLE_PERIODS).where(SAMPLE_PERIODS.ID.eq(id)).fetchSingle(SamplePeriods::read);
    }

    /** Keeps that a decision was drawn. */
    void draw(OrganisationId organisation, SamplePeriod period, DecisionId decision) {
        sql.insertInto(SAMPLE_DRAWS)
                .set(SAMPLE_DRAWS.ORGANISATION, organisation.value())
                .set(SAMPLE_DRAWS.DECISION, decision.value())
                .set(SAMPLE_DRAWS.PERIOD, period.id())
                .execute();
    }

    /** The period that drew a decision, where one did and nothing has come of it yet. */
    Optional<SamplePeriod> drew(DecisionId decision) {
        return sql.select(SAMPLE_PERIODS.fields())
                .from(SAMPLE_PERIODS)
                .join(SAMPLE_DRAWS)
                .on(SAMPLE_DRAWS.PERIOD.eq(SAMPLE_PERIODS.ID))
                .where(SAMPLE_DRAWS.DECISION.eq(decision.value()).and(SAMPLE_DRAWS.OUTCOME.isNull()))
                .fetchOptional(row -> read(row.into(SAMPLE_PERIODS)));
    }

    void note(DecisionId decision, SamplePeriod.Outcome outcome) {
        sql.update(SAMPLE_DRAWS)
                .set(SAMPLE_DRAWS.OUTCOME, outcome.name())
                .where(SAMPLE_DRAWS.DECISION.eq(decision.value()))
                .execute();
    }

    /** Ends a period, or tells its seed once it is time. @return when to come again; empty once it is told */
    Optional<Instant> tell(OrganisationId organisation, UUID id) {
        SamplePeriod period = get(id);
        if (period.shownAt() != null) {
            return Optional.empty();
        }
        if (period.endedAt() == null) {
            end(organisation, period);
            return Optional.of(clock.instant().plus(UNTIL_TOLD));
        }
        Instant due = period.endedAt().plus(UNTIL_TOLD);
        if (clock.instant().isBefore(due)) {
            return Optional.of(due);
        }
        if (waits(period, period.endedAt())) {
            return Optional.of(clock.instant().plus(A_DAY));
        }
        told(organisation, period, period.endedAt());
        return Optional.empty();
    }

    /** Whether a decision that it drew is still to be asked about, or a look is open that whoever has the seed could tell from another. */
    private boolean waits(SamplePeriod period, Instant endedAt) {
        Condition drawn = SAMPLE_DRAWS.PERIOD.eq(period.id());
        Condition secret = SECOND_LOOKS
                .ANSWER
                .isNull()
                .and(SECOND_LOOKS.PURPOSE.in(SecondLooks.Purpose.SAMPLE.name(), SecondLooks.Purpose.PROTECTED.name()));
        Condition itsTime = DECISIONS
                .DECIDED_AT
                .between(period.begunAt(), endedAt)
                .or(DECISIONS.ID.in(
                        DSL.select(SAMPLE_DRAWS.DECISION).from(SAMPLE_DRAWS).where(drawn)));
        return sql.fetchExists(SAMPLE_DRAWS, drawn.and(SAMPLE_DRAWS.OUTCOME.isNull()))
                || sql.fetchExists(sql.selectOne()
                        .from(SECOND_LOOKS)
                        .join(DECISIONS)
                        .on(DECISIONS.ID.eq(SECOND_LOOKS.DECISION))
                        .where(secret.and(itsTime)));
    }

    private void told(OrganisationId organisation, SamplePeriod period, Instant endedAt) {
        List<Map<String, String>> drawn = sql.select(SAMPLE_DRAWS.DECISION, SAMPLE_DRAWS.OUTCOME)
                .from(SAMPLE_DRAWS)
                .where(SAMPLE_DRAWS.PERIOD.eq(period.id()))
                .orderBy(SAMPLE_DRAWS.DECISION)
                .fetch(row -> Map.of(row.value1().toString(), String.valueOf(row.value2())));
        sql.update(SAMPLE_PERIODS)
                .set(SAMPLE_PERIODS.SHOWN_AT, clock.instant())
                .where(SAMPLE_PERIODS.ID.eq(period.id()))
                .execute();
        log.append(
                organisation,
                period.id().toString(),
                Log.PROGRAM,
                Payload.of(
                        ModerationKinds.SAMPLE_TOLD,
                        period.id().toString(),
                        HexFormat.of().formatHex(period.seed()),
                        period.share(),
                        period.begunAt().toString(),
                        endedAt.toString(),
                        drawn));
    }

    private static SamplePeriod read(SamplePeriodsRecord row) {
        return new SamplePeriod(
                row.getId(), row.getSeed(), row.getShare(), row.getBegunAt(), row.getEndedAt(), row.getShownAt());
    }
}
