package org.lectern.detection.model;

/** The weights of all outputs for each feature that was learned; a feature never seen weighs nothing. Immutable. */
public final class Weights {

    private static final int K = Output.count();

    /** A row at work: as many short numbers as fill a line of the processor's cache, each in steps of {@code 1 / STEPS}. */
    private static final int ROW = 32;

    private static final float STEPS = 4096;

    /** Where in a row at work the two halves of its key stand. */
    private static final int KEY = ROW - 2;

    /** So many short numbers can be added without leaving the range of an int. */
    private static final int MOST_SUMMED = 1 << 15;

    private static final int NUMBER_BITS = 20;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    private final int[] keys;
    private final float[] scales;
    private final byte[] rows;
    private final float[] bias;
    private final short[] lines;
    /** In each slot the number of a row and one, and above it a part of the row's key, which spares most looks at wrong rows. */
    private final int[] slots;

    /**
     * @param keys the features
     * @param scales for each feature what one step of its row is worth
     * @param rows for each feature a step for each output
     * @param bias for each output
     */
    public Weights(int[] keys, float[] scales, byte[] rows, float[] bias) {
        if (keys.length >= NUMBER
                || scales.length != keys.length
                || rows.length != K * keys.length
                || bias.length != K) {
            throw new IllegalArgumentException("The parts of the weights do not belong together.");
        }
        this.keys = keys;
        this.scales = scales;
        this.rows = rows;
        this.bias = bias;
        lines = new short[ROW * keys.length];
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, keys.length)) * 4)];
        for (int row = 0; row < keys.length; row++) {
            int slot = start(keys[row]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = part(keys[row]) | (row + 1);
            lines[row * ROW + KEY] = (short) (keys[row] >>> 16);
            lines[row * ROW + KEY + 1] = (short) keys[row];
            for (int output = 0; output < K; output++) {
                float steps = scales[row] * rows[row * K + output] * STEPS;
                lines[row * ROW + output] = (short) Math.clamp(Math.round(steps), Short.MIN_VALUE, Short.MAX_VALUE);
            }
        }
    }

    /** Makes a row for each feature from weights in floating point, each row with a scale of its own. */
    public static Weights of(int[] keys, float[] weights, float[] bias) {
        float[] scales = new float[keys.length];
        byte[] rows = new byte[K * keys.length];
        for (int row = 0; row < keys.length; row++) {
            float most = 0;
            for (int output = 0; output < K; output++) {
                most = Math.max(most, Math.abs(weights[row * K + output]));
            }
            scales[row] = most / 127;
            for (int output = 0; output < K && most > 0; output++) {
                rows[row * K + output] = (byte) Math.round(weights[row * K + output] / scales[row]);
            }
        }
        return new Weights(keys, scales, rows, bias);
    }

    private int start(int key) {
        return (key * 0x9E3779B1) >>> 7 & (slots.length - 1);
    }

    private static int part(int key) {
        return key << NUMBER_BITS;
    }

    private int row(int key) {
        int part = part(key);
        int slot = start(key);
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if ((entry & ~NUMBER) == part && keys[(entry & NUMBER) - 1] == key) {
                return (entry & NUMBER) - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** A row that may be the one of the key, which {@link #isOf} then says; below 0 where there is none. */
    private int candidate(int key) {
        int part = part(key);
        int slot = start(key);
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if ((entry & ~NUMBER) == part) {
                return (entry & NUMBER) - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private boolean isOf(int key, int line) {
        return lines[line + KEY] == (short) (key >>> 16) && lines[line + KEY + 1] == (short) key;
    }

    /** The raw scores of all outputs, as logarithms of odds before they are made probabilities. */
    float[] score(Features features) {
        float[] scores = bias.clone();
        int[] found = new int[features.count()];
        // First all rows are looked up, then all are touched, then all are added: the processor then waits for many of
        // them at a time.
        for (int at = 0; at < found.length; at++) {
            found[at] = candidate(features.key(at)) * ROW;
        }
        for (int at = 0; at < found.length; at++) {
            if (found[at] >= 0 && !isOf(features.key(at), found[at])) {
                found[at] = row(features.key(at)) * ROW;
            }
        }
        int at = 0;
        for (Features.Group group : Features.Group.values()) {
            float value = features.value(group) / STEPS;
            while (at < features.end(group)) {
                int[] sums = new int[ROW];
                for (int end = Math.min(features.end(group), at + MOST_SUMMED); at < end; at++) {
                    if (found[at] >= 0) {
                        add(sums, lines, found[at]);
                    }
                }
                for (int output = 0; output < K; output++) {
                    scores[output] += value * sums[output];
                }
            }
        }
        return scores;
    }

    private static void add(int[] sums, short[] lines, int line) {
        for (int output = 0; output < ROW; output++) {
            sums[output] += lines[line + output];
        }
    }

    /** What a feature adds to the score of one output, before the weight of its group. */
    float of(int key, Output output) {
        int row = row(key);
        return row < 0 ? 0 : scales[row] * rows[row * K + output.ordinal()];
    }

    int[] keys() {
        return keys;
    }

    float[] scales() {
        return scales;
    }

    byte[] rows() {
        return rows;
    }

    float[] bias() {
        return bias;
    }
}
