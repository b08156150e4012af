package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.IDENTITIES;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.CredentialKey;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.db.tables.records.IdentitiesRecord;
import org.springframework.stereotype.Component;

/** The second step of sign-in: a code from an app on the person's own device, or a recovery code. The secret is kept sealed. */
@Component
class SecondStep {

    // As RFC 4226, 4 recommends: 160 bits.
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final CredentialKey key;

    SecondStep(DSLContext sql, Tenancy tenancy, Clock clock, CredentialKey key) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.key = key;
    }

    /** How things stand: the key while it is set up and not confirmed, since when it is asked for, and how many recovery codes are left. */
    record Standing(@Nullable String key, @Nullable Instant since, int recoveryCodes) {

        boolean on() {
            return since != null;
        }
    }

    Standing of(PersonId person) {
        return tenancy.shared(() -> {
            IdentitiesRecord row = row(person);
            byte[] sealed = row.getCodeSecret();
            byte[][] recovery = row.getRecovery();
            return new Standing(
                    sealed == null || row.getCodeSince() != null ? null : open(person, sealed),
                    row.getCodeSince(),
                    recovery == null ? 0 : recovery.length);
        });
    }

    private IdentitiesRecord row(PersonId person) {
        return sql.selectFrom(IDENTITIES)
                .where(IDENTITIES.ID.eq(person.value()))
                .forUpdate()
                .fetchSingle();
    }

    private String open(PersonId person, byte[] sealed) {
        return key.open(OrganisationId.SYSTEM, purpose(person), sealed);
    }

    private static String purpose(PersonId person) {
        return "sign-in-code/" + person;
    }

    /** Makes a new key, unless one is asked for already; it counts once a code of it was given. */
    void begin(PersonId person) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] sealed = key.seal(OrganisationId.SYSTEM, purpose(person), Base32.write(secret));
        tenancy.shared(() -> sql.update(IDENTITIES)
                .set(IDENTITIES.CODE_SECRET, sealed)
                .setNull(IDENTITIES.CODE_STEP)
                .setNull(IDENTITIES.RECOVERY)
                .where(IDENTITIES.ID.eq(person.value()).and(IDENTITIES.CODE_SINCE.isNull()))
                .execute());
    }

    /** Confirms the key with a code of it; from then on codes are asked for. The recovery codes, or empty where the code was wrong. */
    Optional<List<String>> confirm(PersonId person, String code) {
        return tenancy.shared(() -> {
            IdentitiesRecord row = row(person);
            if (row.getCodeSince() != null || !takeCode(person, row, code)) {
                return Optional.empty();
            }
            List<String> codes = RecoveryCodes.next();
            sql.update(IDENTITIES)
                    .set(IDENTITIES.CODE_SINCE, clock.instant())
                    .set(
                            IDENTITIES.RECOVERY,
                            codes.stream().map(RecoveryCodes::hash).toArray(byte[][]::new))
                    .where(IDENTITIES.ID.eq(person.value()))
                    .execute();
            return Optional.of(codes);
        });
    }

    /** Whether the code is right now, or a recovery code that is left; either is then used up. */
    boolean accept(PersonId person, String code) {
        return tenancy.shared(() -> {
            IdentitiesRecord row = row(person);
            return row.getCodeSince() != null && (takeCode(person, row, code) || takeRecovery(person, row, code));
        });
    }

    // The step before and the one after count too, for clocks that differ; a step's code counts once (RFC 6238, 5.2).
    private boolean takeCode(PersonId person, IdentitiesRecord row, String given) {
        byte[] sealed = row.getCodeSecret();
        if (sealed == null) {
            return false;
        }
        byte[] secret = Base32.read(open(person, sealed));
        String code = given.replaceAll("\\s", "");
        Long used = row.getCodeStep();
        long now = OneTimeCodes.step(clock.instant());
        var step = LongStream.rangeClosed(now - 1, now + 1)
                .filter(one -> used == null || one > used)
                .filter(one ->
                        OneTimeCodes.code(secret, one, OneTimeCodes.DIGITS).equals(code))
                .findFirst();
        step.ifPresent(one -> sql.update(IDENTITIES)
                .set(IDENTITIES.CODE_STEP, one)
                .where(mine(person))
                .execute());
        return step.isPresent();
    }

    private boolean takeRecovery(PersonId person, IdentitiesRecord row, String given) {
        byte[][] left = row.getRecovery();
        byte[] hash = RecoveryCodes.hash(given);
        if (left == null || Arrays.stream(left).noneMatch(one -> Arrays.equals(one, hash))) {
            return false;
        }
        byte[][] others =
                Arrays.stream(left).filter(one -> !Arrays.equals(one, hash)).toArray(byte[][]::new);
        sql.update(IDENTITIES)
                .set(IDENTITIES.RECOVERY, others)
                .where(mine(person))
                .execute();
        return true;
    }

    private static Condition mine(PersonId person) {
        return IDENTITIES.ID.eq(person.value());
    }

    /** Asks for no code any more, and forgets key and recovery codes. */
    void end(PersonId person) {
        tenancy.shared(() -> sql.update(IDENTITIES)
                .setNull(IDENTITIES.CODE_SECRET)
                .setNull(IDENTITIES.CODE_SINCE)
                .setNull(IDENTITIES.CODE_STEP)
                .setNull(IDENTITIES.RECOVERY)
                .where(mine(person))
                .execute());
    }
}
