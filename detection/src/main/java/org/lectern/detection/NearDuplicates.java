package org.lectern.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An index of millions of texts that finds those nearly the same as another, by min-wise hashing in bands (Broder, 1997; Indyk and Motwani,
 * 1998). Holds about 150 bytes for each text and no text; not safe for several threads.
 */
public final class NearDuplicates {

    /**
     * A text of the index.
     *
     * @param number its place in the order of adding, from 0
     * @param shared about the share of runs of six characters that both texts have in common
     */
    public record Match(int number, double shared) {}

    private static final int LENGTH = 6;
    private static final int HASHES = 32;
    private static final int BANDS = 12;
    private static final int FEWEST_EQUAL = 8;
    private static final int MOST_MATCHES = 100;
    /** A bucket with more texts than this is that of a turn of phrase; the newest ones are looked at. */
    private static final int MOST_OF_A_BUCKET = 256;

    private static final int[] FACTORS = factors();

    private final int[][] heads = new int[BANDS][];
    private final int[][] next = new int[BANDS][];
    private final int shift;
    private byte[] signatures;
    private int count;

    /** For about {@code expected} texts; holds more, ever more slowly. */
    public NearDuplicates(int expected) {
        int buckets = Integer.highestOneBit(Math.clamp(expected, 1_024, 1 << 28) - 1) * 2;
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(buckets);
        signatures = new byte[1_024 * HASHES];
        for (int band = 0; band < BANDS; band++) {
            heads[band] = new int[buckets];
            Arrays.fill(heads[band], -1);
            next[band] = new int[1_024];
        }
    }

    private static int[] factors() {
        int[] factors = new int[HASHES];
        for (int at = 0; at < HASHES; at++) {
            factors[at] = ((0x9E3779B1 * (2 * at + 1)) ^ ((at * 0x7F4A7C15) & ~1)) | 1;
        }
        return factors;
    }

    public int size() {
        return count;
    }

    /** Adds a text and tells its number. */
    public int add(String text) {
        int[] least = least(text);
        grow();
        for (int at = 0; at < HASHES; at++) {
            signatures[count * HASHES + at] = (byte) (least[at] >>> 24 ^ least[at] >>> 9);
        }
        for (int band = 0; band < BANDS; band++) {
            int bucket = bucket(least, band);
            next[band][count] = heads[band][bucket];
            heads[band][bucket] = count;
        }
        return count++;
    }

    private void grow() {
        if (count == next[0].length) {
            int more = count + (count >> 1);
            signatures = Arrays.copyOf(signatures, Math.multiplyExact(more, HASHES));
            for (int band = 0; band < BANDS; band++) {
                next[band] = Arrays.copyOf(next[band], more);
            }
        }
    }

    /** Those nearly the same, the most alike first, at most {@value #MOST_MATCHES}. */
    public List<Match> like(String text) {
        int[] least = least(text);
        byte[] signature = new byte[HASHES];
        for (int at = 0; at < HASHES; at++) {
            signature[at] = (byte) (least[at] >>> 24 ^ least[at] >>> 9);
        }
        List<Match> matches = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int band = 0; band < BANDS; band++) {
            int left = MOST_OF_A_BUCKET;
            for (int at = heads[band][bucket(least, band)]; at >= 0 && left-- > 0; at = next[band][at]) {
                int equal = equal(signature, at);
                if (equal >= FEWEST_EQUAL && seen.add(at)) {
                    matches.add(new Match(at, (double) equal / HASHES));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::shared).reversed().thenComparingInt(Match::number));
        return matches.size() > MOST_MATCHES ? List.copyOf(matches.subList(0, MOST_MATCHES)) : matches;
    }

    private int equal(byte[] signature, int number) {
        int equal = 0;
        for (int at = 0, of = number * HASHES; at < HASHES; at++, of++) {
            equal += signature[at] == signatures[of] ? 1 : 0;
        }
        return equal;
    }

    private int bucket(int[] least, int band) {
        int hash = least[2 * band] * 0x85EBCA6B + Integer.rotateLeft(least[2 * band + 1], 15) * 0xC2B2AE35;
        return ((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> shift;
    }

    /** For each hash function the least value over all runs of six characters. */
    private static int[] least(String text) {
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        String plain = Folded.words(text).toString();
        for (int hash : Shingles.hashes(plain, Math.min(LENGTH, plain.length()))) {
            for (int at = 0; at < HASHES; at++) {
                int value = hash * FACTORS[at];
                least[at] = Math.min(least[at], value ^ value >>> 13);
            }
        }
        return least;
    }
}
