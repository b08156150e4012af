package org.lectern.ledger;

import java.security.SecureRandom;

/**
 * A promise of what a payload says that tells nothing about it: SHA-256 of a random salt of 32 bytes followed by the
 * payload.
 */
public final class Commitment {
    public static final int SALT_LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Commitment() {}

    public static byte[] newSalt() {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    public static Hash of(byte[] salt, byte[] payload) {
        if (salt.length != SALT_LENGTH) {
            throw new FormatException("a salt has 32 bytes, not " + salt.length);
        }
        return Hash.sha256(salt, payload);
    }
}
