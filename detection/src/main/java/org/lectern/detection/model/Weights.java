package org.lectern.detection.model;

/** The weights of all outputs for each feature that was learned; a feature never seen weighs nothing. Immutable. */
public final class Weights {

    private static final int K = Output.count();

    /** A row at work: as many short numbers as fill a line of the processor's cache, each in steps of {@code 1 / STEPS}. */
    private static final int ROW = 32;

    private static final float STEPS = 4096;

    private final int[] keys;
    private final float[] scales;
    private final byte[] rows;
    private final float[] bias;
    private final short[] lines;
    /** In each slot a key and, in the lower half, the number of its row and one. */
    private final long[] slots;

    /**
     * @param keys the features
     * @param scales for each feature what one step of its row is worth
     * @param rows for each feature a step for each output
     * @param bias for each output
     */
    public Weights(int[] keys, float[] scales, byte[] rows, float[] bias) {
        if (scales.length != keys.length || rows.length != K * keys.length || bias.length != K) {
            throw new IllegalArgumentException("The parts of the weights do not belong together.");
        }
        this.keys = keys;
        this.scales = scales;
        this.rows = rows;
        this.bias = bias;
        lines = new short[ROW * keys.length];
        slots = new long[Math.max(16, Integer.highestOneBit(Math.max(1, keys.length)) * 4)];
        for (int row = 0; row < keys.length; row++) {
            int slot = start(keys[row]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = (long) keys[row] << 32 | (row + 1);
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

    private int row(int key) {
        int slot = start(key);
        long entry = slots[slot];
        while (entry != 0 && (int) (entry >>> 32) != key) {
            slot = (slot + 1) & (slots.length - 1);
            entry = slots[slot];
        }
        return (int) entry - 1;
    }

    /** The raw scores of all outputs, as logarithms of odds before they are made probabilities. */
    float[] score(Features features) {
        float[] scores = bias.clone();
        int[] found = new int[features.count()];
        int at = 0;
        for (Features.Group group : Features.Group.values()) {
            // First all rows are looked up, then all are added: the processor then waits for many of them at a time.
            int count = 0;
            for (; at < features.end(group); at++) {
                int row = row(features.key(at));
                if (row >= 0) {
                    found[count++] = row * ROW;
                }
            }
            int[] sums = new int[ROW];
            for (int one = 0; one < count; one++) {
                add(sums, lines, found[one]);
            }
            float value = features.value(group) / STEPS;
            for (int output = 0; output < K; output++) {
                scores[output] += value * sums[output];
            }
        }
        return scores;
    }

    private static void add(int[] sums, short[] lines, int from) {
        for (int output = 0; output < ROW; output++) {
            sums[output] += lines[from + output];
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
