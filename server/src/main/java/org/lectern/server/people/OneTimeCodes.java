package org.lectern.server.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes from a shared secret and the time: TOTP of RFC 6238 with HMAC-SHA-1 and steps of thirty seconds. */
final class OneTimeCodes {

    static final int DIGITS = 6;

    private static final long STEP_SECONDS = 30;

    private OneTimeCodes() {}

    /** The step that a moment lies in. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, with leading zeros. Source: RFC 4226, 5.3 and 5.4, as RFC 6238 uses it. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0F;
        int binary = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
        long modulus = Math.round(Math.pow(10, digits));
        return String.format(Locale.ROOT, "%0" + digits + "d", binary % modulus);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
