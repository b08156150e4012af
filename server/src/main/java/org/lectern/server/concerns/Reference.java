package org.lectern.server.concerns;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.lectern.ledger.Hash;

/**
 * With what somebody follows their report: twelve random signs (57 bits) in groups of four, as in "K7QM-2XHD-9FWT". It has no vowels, so
 * that no word comes about, and no sign that is easily taken for another.
 */
public record Reference(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "BCDFGHJKLMNPQRSTVWXZ23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    public static Reference fresh() {
        StringBuilder signs = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(at -> signs.append(SIGNS.charAt(at)));
        return new Reference(grouped(signs));
    }

    /** Reads what somebody typed, in small letters, with other blanks or none; empty where it cannot be a reference. */
    public static Optional<Reference> of(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-–—]", "");
        boolean fits = signs.length() == LENGTH && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return fits ? Optional.of(new Reference(grouped(new StringBuilder(signs)))) : Optional.empty();
    }

    private static String grouped(StringBuilder signs) {
        return signs.insert(2 * GROUP, '-').insert(GROUP, '-').toString();
    }

    byte[] hash() {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    /** Nothing that is logged tells it. */
    @Override
    public String toString() {
        return "Reference";
    }
}
