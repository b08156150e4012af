package org.lectern.detection.training;

import java.util.Arrays;

/** The features that stand in enough texts to be learned from, numbered in the order of their keys. */
final class Vocabulary {

    private final int[] keys;

    private Vocabulary(int[] keys) {
        this.keys = keys;
    }

    /** Numbers keys that are sorted. */
    static Vocabulary of(int[] sorted) {
        return new Vocabulary(sorted);
    }

    int size() {
        return keys.length;
    }

    int[] keys() {
        return keys.clone();
    }

    /** The number of a feature, below 0 where it is not known. */
    int index(int key) {
        return Arrays.binarySearch(keys, key);
    }

    /** Counts in how many texts, by their weight, each feature stands. */
    static final class Counter {

        private static final int SLOTS = 1 << 24;

        private final int[] keys = new int[SLOTS];
        private final float[] counts = new float[SLOTS];
        private final int[] lastText = new int[SLOTS];
        private int used;
        private int text;

        void text() {
            text++;
        }

        void add(int key, float weight) {
            int slot = (key * 0x9E3779B1) >>> 8;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            if (keys[slot] == 0) {
                if (used > SLOTS * 3 / 4) {
                    return;
                }
                used++;
                keys[slot] = key;
            }
            if (lastText[slot] != text) {
                lastText[slot] = text;
                counts[slot] += weight;
            }
        }

        /** Those whose count is at least {@code least}. */
        Vocabulary atLeast(float least) {
            int[] kept = new int[used];
            int count = 0;
            for (int slot = 0; slot < SLOTS; slot++) {
                if (keys[slot] != 0 && counts[slot] >= least) {
                    kept[count++] = keys[slot];
                }
            }
            int[] sorted = Arrays.copyOf(kept, count);
            Arrays.sort(sorted);
            return new Vocabulary(sorted);
        }
    }
}
