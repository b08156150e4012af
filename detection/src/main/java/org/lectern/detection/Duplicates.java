package org.lectern.detection;

import java.util.Arrays;

/**
 * The same thing posted again by the same author under the same post, word for word or nearly so: five-character shingles of the folded
 * texts of which at least half are shared (Broder, 1997). The first one stays; only later ones are found.
 */
final class Duplicates implements Detector {

    private static final int SHINGLE = 5;
    private static final double NEAR = 0.5;
    /** Short texts such as "thank you" are said twice by decent people; they count only when equal and not too short. */
    private static final int SHORT = 12;

    private static final int LONGEST = 20_000;
    private static final int MOST_EARLIER = 200;

    @Override
    public void look(Sight sight, Findings findings) {
        int count = sight.subject().history().size();
        if (count == 0) {
            return;
        }
        String text = plain(sight.text());
        int[] shingles = shingles(text);
        for (Earlier earlier : sight.subject().history().subList(Math.max(0, count - MOST_EARLIER), count)) {
            String other = plain(earlier.text());
            boolean same = text.equals(other) && text.length() >= SHORT;
            double shared =
                    same ? 1 : text.length() < SHORT || other.length() < SHORT ? 0 : shared(shingles, shingles(other));
            if (shared >= NEAR) {
                findings.whole(Label.DUPLICATE, same ? 1 : shared, why(same, shared, earlier), "duplicate 1");
                return;
            }
        }
    }

    private static String why(boolean same, double shared, Earlier earlier) {
        String how = same ? "the same words" : Math.round(shared * 100) + "% the same";
        return "The author has already posted this under the same post (" + how + "): comment " + earlier.id() + ".";
    }

    private static String plain(String text) {
        return Folded.words(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .toString()
                .strip();
    }

    /** The distinct hashes of all runs of five characters, in order. */
    private static int[] shingles(String text) {
        int[] hashes = new int[Math.max(0, text.length() - SHINGLE + 1)];
        for (int at = 0; at < hashes.length; at++) {
            int hash = 0;
            for (int c = at; c < at + SHINGLE; c++) {
                hash = hash * 0x01000193 + text.charAt(c) * 0x9E3779B1;
            }
            hashes[at] = hash;
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** Shared parts of all parts (Jaccard) of two ordered sets. */
    private static double shared(int[] one, int[] other) {
        int both = 0;
        for (int a = 0, b = 0; a < one.length && b < other.length; ) {
            if (one[a] == other[b]) {
                both++;
                a++;
                b++;
            } else if (one[a] < other[b]) {
                a++;
            } else {
                b++;
            }
        }
        int all = one.length + other.length - both;
        return all == 0 ? 0 : (double) both / all;
    }
}
