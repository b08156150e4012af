package org.lectern.detection.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.detection.Detectors;
import org.lectern.detection.Judgement;
import org.lectern.detection.Profile;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Mixer;
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

    static final float[] NONE = new float[0];

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

    /** The model with these weights; mixer and levels from all unseen scores. */
    Model model(Weights learned) {
        return model(learned, scores);
    }

    private Model model(Weights learned, float[][] some) {
        Map<Output, Judged> judged = new Levels(examples, Mixing.unseen(examples, some)).all();
        return new Model(learned, new Mixing(examples, some).mixer(), judged);
    }

    Mixer mixer() {
        return new Mixing(examples, scores).mixer();
    }

    /** How the shipped model judges. */
    Map<Output, Judged> judged() {
        return new Levels(examples, mixed()).all();
    }

    /** The scores as the shipped model mixes them, by mixers that have not seen them either. */
    float[][] mixed() {
        return Mixing.unseen(examples, scores);
    }

    /** What detectors that had not seen them notice in all texts that were left out once. */
    Map<Example, Judgement> judgements() {
        Map<Example, Judgement> judgements = new LinkedHashMap<>();
        for (int fold = 0; fold < Prepared.FOLDS; fold++) {
            Detectors detectors = without(fold);
            for (Example example : examples) {
                if (Prepared.fold(example) == fold && example.source() != Source.VARIANTS) {
                    judgements.put(example, detectors.judge(Prepared.subject(example), Profile.NONE));
                }
            }
        }
        return judgements;
    }

    /** Detectors with the model learned without a part, whose mixer and levels were set without it too. */
    Detectors without(int fold) {
        return Detectors.with(model(weights.get(fold), without(examples, scores, fold)));
    }

    static float[][] without(List<Example> examples, float[][] scores, int fold) {
        float[][] others = scores.clone();
        for (int at = 0; at < others.length; at++) {
            if (Prepared.fold(examples.get(at)) == fold) {
                others[at] = NONE;
            }
        }
        return others;
    }
}
