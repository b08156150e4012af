package org.lectern.detection.training;

import java.util.Arrays;
import org.lectern.detection.model.Output;
import org.lectern.detection.model.Weights;

/** Keeps the features whose weights matter, so that the model stays small. */
final class Pruning {

    private static final int MOST = 200_000;
    private static final int K = Output.count();

    private Pruning() {}

    static Weights strongest(Vocabulary vocabulary, Learner learner) {
        int[] keys = vocabulary.keys();
        float[] strengths = new float[keys.length];
        for (int row = 0; row < keys.length; row++) {
            for (int output = 0; output < K; output++) {
                strengths[row] = Math.max(strengths[row], Math.abs(learner.weight(row, output)));
            }
        }
        float[] sorted = strengths.clone();
        Arrays.sort(sorted);
        float least = sorted[Math.max(0, sorted.length - MOST)];
        int kept = 0;
        int[] keptKeys = new int[Math.min(MOST, keys.length)];
        float[] keptWeights = new float[keptKeys.length * K];
        for (int row = 0; row < keys.length && kept < keptKeys.length; row++) {
            if (strengths[row] >= least) {
                keptKeys[kept] = keys[row];
                for (int output = 0; output < K; output++) {
                    keptWeights[kept * K + output] = learner.weight(row, output);
                }
                kept++;
            }
        }
        return Weights.of(keptKeys, keptWeights, learner.bias());
    }
}
