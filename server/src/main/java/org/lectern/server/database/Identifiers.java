package org.lectern.server.database;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/** Makes identifiers: UUID v7 (RFC 9562, 5.7) for inside, random 128-bit references for outside. */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    // The first is below 2^61 and a step at most 2^32: half a thousand million fit into a millisecond before 62 bits
    // overflow.
    private static final int FIRST_SHIFT = 3;
    private static final int STEP_SHIFT = 32;

    private static long millisecond = -1;
    private static long high;
    private static long low;

    private Identifiers() {}

    /**
     * A UUID v7: 48 bits of Unix milliseconds, 12 random bits, 62 bits that are random for the first of a millisecond and grow by a random
     * step for each that follows in it (RFC 9562, 6.2, method 2), so that identifiers sort in the order of making.
     */
    public static synchronized UUID next(InstantSource clock) {
        long now = clock.millis();
        if (now == millisecond) {
            low += 1 + (RANDOM.nextLong() >>> STEP_SHIFT);
        } else {
            millisecond = now;
            high = (now << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
            low = RANDOM.nextLong() >>> FIRST_SHIFT;
        }
        return new UUID(high, VARIANT | low);
    }

    /** The least UUID v7 of a moment's millisecond, to read what was made from then on by the index of its key. */
    public static UUID firstOf(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, VARIANT);
    }

    /** The UUID of a text (RFC 9562, 5.3), the same each time: for what is to be there once. */
    public static UUID of(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 128 random bits as 22 URL-safe characters, for links and codes that must not be guessed. */
    public static String reference() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
