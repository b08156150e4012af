package org.lectern.server.database;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/** Makes identifiers: UUID v7 (RFC 9562, 5.7) for inside, random 128-bit references for outside. */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    /** A UUID v7: 48 bits of Unix milliseconds, then 74 random bits, so that identifiers sort by time of making. */
    public static UUID next(InstantSource clock) {
        long high = (clock.millis() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** 128 random bits as 22 URL-safe characters, for links and codes that must not be guessed. */
    public static String reference() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
