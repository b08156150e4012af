package org.lectern.detection.training;

import java.util.List;
import java.util.SplittableRandom;
import org.lectern.detection.model.Output;

/**
 * Logistic regression for all outputs at once over shared features, by AdaGrad (Duchi, Hazan, Singer, 2011), skipping what is unknown. One
 * thread and a fixed order: the same samples and seed give the same weights to the last bit. A weight for each collection takes up how
 * often it marks something, and is left out when judging.
 */
final class Learner {

    private static final int K = Output.count();
    private static final float SMALL = 1e-3f;

    /** So many rounds at the end are averaged, and so often in each. */
    private static final int AVERAGED = 2;

    private static final int SNAPSHOTS = 6;

    /** For each feature its weights and then the sums of their squared slopes, side by side since they are used together. */
    private final float[] rows;

    private final float[] bias = new float[K];
    private final float[] biasSquares = new float[K];
    private final float[] ofSource = new float[K * Source.values().length];
    private final float[] sourceSquares = new float[K * Source.values().length];
    private final float[] outputs = new float[K];
    private final float[] slopes = new float[K];
    private final Settings settings;

    /** How to learn. */
    record Settings(int rounds, float rate, float decay, long seed) {
        static final Settings STANDARD = new Settings(5, 0.2f, 2e-6f, 20_260_101);
    }

    Learner(int features, Settings settings) {
        rows = new float[features * 2 * K];
        this.settings = settings;
    }

    static Learner learn(List<Sample> samples, int features, Settings settings) {
        var learner = new Learner(features, settings);
        int[] order = new int[samples.size()];
        for (int at = 0; at < order.length; at++) {
            order[at] = at;
        }
        var random = new SplittableRandom(settings.seed());
        var average = new Average(features);
        int stretch = Math.max(1, order.length / SNAPSHOTS);
        for (int round = 0; round < settings.rounds(); round++) {
            for (int at = order.length - 1; at > 0; at--) {
                int other = random.nextInt(at + 1);
                int swapped = order[at];
                order[at] = order[other];
                order[other] = swapped;
            }
            int taken = 0;
            for (int at : order) {
                if (round >= settings.rounds() - AVERAGED && taken % stretch == stretch - 1) {
                    average.add(learner.rows, learner.bias);
                }
                taken++;
                // A light text is taken now and then at full weight, which is the same on the whole and much faster.
                float weight = samples.get(at).example().weight();
                if (weight >= 1 || random.nextDouble() < weight) {
                    learner.step(samples.get(at), Math.max(1, weight));
                }
            }
        }
        average.into(learner.rows, learner.bias);
        return learner;
    }

    private void step(Sample sample, float weight) {
        int source = sample.example().source().ordinal() * K;
        score(sample, outputs);
        byte[] known = sample.example().known();
        for (int output = 0; output < K; output++) {
            if (known[output] == Example.UNKNOWN) {
                slopes[output] = 0;
            } else {
                float probability = sigmoid(outputs[output] + ofSource[source + output]);
                slopes[output] = weight * (probability - known[output]);
                bias[output] -= rate(biasSquares, output, slopes[output] * 0.3f);
                ofSource[source + output] -= rate(sourceSquares, source + output, slopes[output]);
            }
        }
        int at = 0;
        for (int group = 0; group < sample.ends().length; group++) {
            float value = sample.values()[group];
            for (; at < sample.ends()[group]; at++) {
                update(sample.indexes()[at] * 2 * K, value);
            }
        }
    }

    private float rate(float[] sums, int at, float slope) {
        sums[at] += slope * slope;
        return settings.rate() * slope / (float) Math.sqrt(sums[at] + SMALL);
    }

    private void update(int from, float value) {
        float rate = settings.rate();
        float decay = settings.decay();
        for (int output = 0; output < K; output++) {
            float slope = slopes[output] * value + (slopes[output] == 0 ? 0 : decay * rows[from + output]);
            float sum = rows[from + K + output] + slope * slope;
            rows[from + K + output] = sum;
            rows[from + output] -= rate * slope / (float) Math.sqrt(sum + SMALL);
        }
    }

    float[] scores(Sample sample) {
        float[] scores = new float[K];
        score(sample, scores);
        return scores;
    }

    /** The scores of all outputs, as logarithms of odds. */
    void score(Sample sample, float[] into) {
        System.arraycopy(bias, 0, into, 0, K);
        int at = 0;
        for (int group = 0; group < sample.ends().length; group++) {
            float value = sample.values()[group];
            for (; at < sample.ends()[group]; at++) {
                int from = sample.indexes()[at] * 2 * K;
                for (int output = 0; output < K; output++) {
                    into[output] += value * rows[from + output];
                }
            }
        }
    }

    float weight(int feature, int output) {
        return rows[feature * 2 * K + output];
    }

    float[] bias() {
        return bias;
    }

    static float sigmoid(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }
}
