package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.HOLD_SEEDS;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.SecondLooking;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Item;
import org.lectern.server.moderation.db.tables.records.HoldSeedsRecord;
import org.springframework.stereotype.Component;

/**
 * Which removals wait for the reviewer before they take effect: those about somebody whom the policy protects, and those about accounts
 * that chance has drawn. Chance stays the same for an account while a seed holds, or whoever tries again would tell one from the other;
 * and it is never told, or what is left over would be the protected. What was attested as a danger does not wait.
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

    /** A seed and the share that it draws. */
    private record Seed(byte[] seed, int share) {}

    /** Why an act waits, for the reviewer alone; null where it does not. In the open transaction. */
    Protection.@Nullable Because because(
            OrganisationId organisation, SecondLooking policy, Item item, Act act, @Nullable Attestation attested) {
        if (policy.protects() == 0 || !act.removes() || attested != null) {
            return null;
        }
        if (protection.complained(organisation, item, policy.protects())) {
            return Protection.Because.COMPLAINED;
        }
        Seed seed = seed(organisation, policy);
        return drawn(seed.seed(), seed.share(), item.handle(), item.author()) ? Protection.Because.CHANCE : null;
    }

    /** Whether chance has drawn the account; one without a handle goes by its name, whatever channel it writes on. */
    static boolean drawn(byte[] seed, int share, String handle, String author) {
        return Draw.of(seed, handle.isEmpty() ? "name " + author : "handle " + handle)
                .drawn(share);
    }

    // A seed holds for as long as a complaint protects, so that neither ends sooner than the other.
    private Seed seed(OrganisationId organisation, SecondLooking policy) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(policy.protects()));
        return last(since).orElseGet(() -> {
            byte[] seed = new byte[Hash.LENGTH];
            RANDOM.nextBytes(seed);
            sql.insertInto(HOLD_SEEDS)
                    .set(HOLD_SEEDS.ORGANISATION, organisation.value())
                    .set(HOLD_SEEDS.BEGUN_AT, now)
                    .set(HOLD_SEEDS.SEED, seed)
                    .set(HOLD_SEEDS.SHARE, policy.holds())
                    .onConflictDoNothing()
                    .execute();
            return last(since).orElseThrow();
        });
    }

    private Optional<Seed> last(Instant since) {
        return sql.selectFrom(HOLD_SEEDS)
                .where(HOLD_SEEDS.BEGUN_AT.gt(since))
                .orderBy(HOLD_SEEDS.BEGUN_AT.desc())
                .limit(1)
                .fetchOptional(Holding::read);
    }

    private static Seed read(HoldSeedsRecord row) {
        return new Seed(row.getSeed(), row.getShare());
    }
}
