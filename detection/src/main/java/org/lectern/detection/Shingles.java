package org.lectern.detection;

import java.util.Arrays;

/** The distinct runs of four characters of a folded text, as hashes in order (Broder, 1997). */
record Shingles(String plain, int[] hashes) {

    private static final int LENGTH = 4;
    private static final int LONGEST = 20_000;

    static Shingles of(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Folded.words(start).toString().strip();
        return new Shingles(plain, hashes(plain, LENGTH));
    }

    /** The distinct hashes of all runs of {@code length} characters, in order. */
    static int[] hashes(String plain, int length) {
        int[] hashes = new int[Math.max(0, plain.length() - length + 1)];
        for (int at = 0; at < hashes.length; at++) {
            int hash = 0;
            for (int c = at; c < at + length; c++) {
                hash = hash * 0x01000193 + plain.charAt(c) * 0x9E3779B1;
            }
            hashes[at] = hash ^ hash >>> 15;
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int at = 0; at < hashes.length; at++) {
            if (at == 0 || hashes[at] != hashes[at - 1]) {
                hashes[distinct++] = hashes[at];
            }
        }
        return distinct == hashes.length ? hashes : Arrays.copyOf(hashes, distinct);
    }

    /** Shared parts of all parts (Jaccard). */
    double shared(Shingles other) {
        int both = 0;
        for (int a = 0, b = 0; a < hashes.length && b < other.hashes.length; ) {
            if (hashes[a] == other.hashes[b]) {
                both++;
                a++;
                b++;
            } else if (hashes[a] < other.hashes[b]) {
                a++;
            } else {
                b++;
            }
        }
        int all = hashes.length + other.hashes.length - both;
        return all == 0 ? 0 : (double) both / all;
    }
}
