package org.lectern.detection.training;

import org.lectern.detection.model.Output;

/**
 * The mean of a learner's weights as they were now and then in its last rounds; it holds on texts not seen better than the last of them
 * (Polyak and Juditsky, 1992).
 */
final class Average {

    private static final int K = Output.count();

    private final float[] rows;
    private final float[] bias = new float[K];
    private int count;

    Average(int features) {
        rows = new float[features * K];
    }

    /** @param learned for each feature its weights, and then as many numbers that are not weights */
    void add(float[] learned, float[] learnedBias) {
        count++;
        for (int from = 0, at = 0; at < rows.length; from += 2 * K) {
            for (int output = 0; output < K; output++, at++) {
                rows[at] += learned[from + output];
            }
        }
        for (int output = 0; output < K; output++) {
            bias[output] += learnedBias[output];
        }
    }

    /** Puts the mean in place of the weights; nothing was added where there were too few texts. */
    void into(float[] learned, float[] learnedBias) {
        if (count == 0) {
            return;
        }
        for (int from = 0, at = 0; at < rows.length; from += 2 * K) {
            for (int output = 0; output < K; output++, at++) {
                learned[from + output] = rows[at] / count;
            }
        }
        for (int output = 0; output < K; output++) {
            learnedBias[output] = bias[output] / count;
        }
    }
}
