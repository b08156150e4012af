package org.lectern.server.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.ledger.Hash;

/** Codes for who has lost the device: ten, each of 80 random bits, each used once. Only hashes are kept. */
final class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** New ones, as a person reads them: four groups of four. */
    static List<String> next() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return String.join("-", Base32.write(bytes).toLowerCase(Locale.ROOT).split("(?<=\\G.{4})"));
    }

    /** The hash of a code, however it was typed. */
    static byte[] hash(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return Hash.sha256(plain.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
