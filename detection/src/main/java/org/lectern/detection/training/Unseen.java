package org.lectern.detection.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lectern.detection.Detectors;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Model;
import org.lectern.detection.model.Output;
import org.lectern.detection.model.Weights;

/**
 * What models say of texts that they have not seen.
 *
 * @param scores for each example its raw scores by a model learned without its part; empty where it is always learned from
 * @param weights the weights learned without each part
 */
record Unseen(List<Example> examples, float[][] scores, List<Weights> weights) {

    private static final float[] NONE = new float[0];

    static Unseen of(Prepared prepared, Learner.Settings settings, Progress progress) {
        List<Sample> samples = prepared.samples();
        float[][] scores = new float[samples.size()][];
        Arrays.fill(scores, NONE);
        List<Weights> weights = new ArrayList<>();
        for (int fold = 0; fold < Prepared.FOLDS; fold++) {
            int left = fold;
            progress.say("learning without part " + (fold + 1) + " of " + Prepared.FOLDS);
            Learner learner = Learner.learn(
                    samples.stream()
                            .filter(sample -> Prepared.fold(sample.example()) != left)
                            .toList(),
                    prepared.vocabulary().size(),
                    settings);
            for (int at = 0; at < scores.length; at++) {
                if (Prepared.fold(samples.get(at).example()) == fold) {
                    scores[at] = learner.scores(samples.get(at));
                }
            }
            weights.add(Pruning.strongest(prepared.vocabulary(), learner));
        }
        return new Unseen(prepared.examples(), scores, weights);
    }

    /** How the shipped model judges: levels from all unseen scores. */
    Map<Output, Judged> judged() {
        return new Levels(examples, scores).all();
    }

    /** Detectors with the model learned without a part, whose levels were set without it too. */
    Detectors without(int fold) {
        float[][] others = scores.clone();
        for (int at = 0; at < others.length; at++) {
            if (Prepared.fold(examples.get(at)) == fold) {
                others[at] = NONE;
            }
        }
        return Detectors.with(new Model(weights.get(fold), new Levels(examples, others).all()));
    }
}
