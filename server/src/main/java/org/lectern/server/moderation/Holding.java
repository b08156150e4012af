package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.HOLD_SEEDS;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.SecondLooking;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Item;
import org.lectern.server.moderation.db.tables.records.HoldSeedsRecord;
import org.springframework.stereotype.Component;

/**
 * Which removals wait for the reviewer before they take effect: those about somebody whom the policy protects, and those about accounts
 * that chance has drawn. Chance draws accounts and not acts, for as long as a complaint protects, or whoever tries again would tell one
 * from the other; and it is never told, or what is left over would be the protected. What is cited and attested as a danger does not wait.
 */
@Component
class Holding {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final Clock clock;
    private final Protection protection;

    Holding(DSLContext sql, Clock clock, Protection protection) {
        this.sql = sql;
        this.clock = clock;
        this.protection = protection;
    }

    /** A seed, since when it draws, and the share that it draws. */
    record Seed(Instant begunAt, byte[] seed, int share) {

        /**
         * Whether what an account wrote waits now, since the seed has drawn it. Each begins at a moment of its own: did all begin with
         * the seed, whoever had a comment removed at once and waits with the next would be known to have complained in between.
         */
        boolean holds(String handle, String author, Duration length, Instant now) {
            Draw draw = draw(seed, handle, author);
            Instant begins = begunAt.plusSeconds(draw.within(length.toSeconds()));
            return draw.drawn(share) && !now.isBefore(begins) && now.isBefore(begins.plus(length));
        }
    }

    /** Why an act waits, for the reviewer alone; null where it does not. In the open transaction. */
    Protection.@Nullable Because because(
            OrganisationId organisation, Rulebook rulebook, Item item, DecisionRequest request) {
        SecondLooking policy = rulebook.secondLooks();
        if (policy.protects() == 0 || !request.act().removes() || request.goesAtOnce(rulebook)) {
            return null;
        }
        if (protection.complained(organisation, item, policy.protects())) {
            return Protection.Because.COMPLAINED;
        }
        return chance(organisation, policy, item) ? Protection.Because.CHANCE : null;
    }

    // Where everybody waits there is nobody to be told from others.
    private boolean chance(OrganisationId organisation, SecondLooking policy, Item item) {
        if (policy.holds() >= 100) {
            return true;
        }
        Instant now = clock.instant();
        Duration length = Duration.ofDays(policy.protects());
        return seeds(organisation, policy.holds(), length, now).stream()
                .anyMatch(seed -> seed.holds(item.handle(), item.author(), length, now));
    }

    /** Whether chance has drawn the account; one without a handle goes by its name, whatever channel it writes on. */
    static boolean drawn(byte[] seed, int share, String handle, String author) {
        return draw(seed, handle, author).drawn(share);
    }

    private static Draw draw(byte[] seed, String handle, String author) {
        return Draw.of(seed, handle.isEmpty() ? "name " + author : "handle " + handle);
    }

    // A seed draws for as long as a complaint protects, and whom it draws waits for as long, so that both look alike.
    // The first finds
    // one from before, or for a while only those who complained would wait.
    private List<Seed> seeds(OrganisationId organisation, int share, Duration length, Instant now) {
        List<Seed> seeds = since(now.minus(length.multipliedBy(2)));
        if (seeds.isEmpty()) {
            begin(organisation, now.minus(length), share);
        }
        if (seeds.stream().noneMatch(seed -> seed.begunAt().isAfter(now.minus(length)))) {
            begin(organisation, now, share);
            return since(now.minus(length.multipliedBy(2)));
        }
        return seeds;
    }

    private void begin(OrganisationId organisation, Instant at, int share) {
        byte[] seed = new byte[Hash.LENGTH];
        RANDOM.nextBytes(seed);
        sql.insertInto(HOLD_SEEDS)
                .set(HOLD_SEEDS.ORGANISATION, organisation.value())
                .set(HOLD_SEEDS.BEGUN_AT, at)
                .set(HOLD_SEEDS.SEED, seed)
                .set(HOLD_SEEDS.SHARE, share)
                .onConflictDoNothing()
                .execute();
    }

    private List<Seed> since(Instant since) {
        return sql.selectFrom(HOLD_SEEDS).where(HOLD_SEEDS.BEGUN_AT.gt(since)).fetch(Holding::read);
    }

    private static Seed read(HoldSeedsRecord row) {
        return new Seed(row.getBegunAt(), row.getSeed(), row.getShare());
    }
}
