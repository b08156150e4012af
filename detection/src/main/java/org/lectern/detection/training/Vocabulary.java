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

        private int[] keys = new int[1 << 16];
        private float[] counts = new float[keys.length];
        private int[] lastText = new int[keys.length];
        private int used;
        private int text;

        void text() {
            text++;
        }

        void add(int key, float weight) {
            if (used > keys.length / 2) {
                grow();
            }
            int slot = slot(key);
            if (keys[slot] == 0) {
                used++;
                keys[slot] = key;
            }
            if (lastText[slot] != text) {
                lastText[slot] = text;
                counts[slot] += weight;
            }
        }

        private int slot(int key) {
            int slot = (key * 0x9E3779B1) >>> 7 & (keys.length - 1);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        private void grow() {
            int[] oldKeys = keys;
            float[] oldCounts = counts;
            int[] oldText = lastText;
            keys = new int[2 * oldKeys.length];
            counts = new float[keys.length];
            lastText = new int[keys.length];
            for (int at = 0; at < oldKeys.length; at++) {
                if (oldKeys[at] != 0) {
                    int slot = slot(oldKeys[at]);
                    keys[slot] = oldKeys[at];
                    counts[slot] = oldCounts[at];
                    lastText[slot] = oldText[at];
                }
            }
        }

        /** Those whose count is at least {@code least}. */
        Vocabulary atLeast(float least) {
            int[] kept = new int[used];
            int count = 0;
            for (int slot = 0; slot < keys.length; slot++) {
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
