package org.lectern.detection.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.detection.model.Mixer;
import org.lectern.detection.model.Output;

/**
 * Learns what the score of each output gains from those of the others: an insult makes hate likelier, an offer makes it likelier that a
 * text is off its topic. Logistic regression on unseen scores by Newton's method, held near the output's own score.
 */
final class Mixing {

    private static final int K = Output.count();
    private static final int STEPS = 8;
    private static final double HELD = 12;
    private static final double HELD_FREE = 0.01;

    private final List<Example> examples;
    private final float[][] unseen;

    Mixing(List<Example> examples, float[][] unseen) {
        this.examples = examples;
        this.unseen = unseen;
    }

    Mixer mixer() {
        float[][] rows = new float[K][];
        for (Output output : Output.values()) {
            rows[output.ordinal()] = row(output);
        }
        return new Mixer(rows);
    }

    private float[] row(Output output) {
        List<Integer> known = new ArrayList<>();
        boolean any = false;
        for (int at = 0; at < unseen.length; at++) {
            if (unseen[at].length > 0 && examples.get(at).isKnown(output) && weight(examples.get(at)) > 0) {
                known.add(at);
                any |= examples.get(at).is(output);
            }
        }
        double[] row = new double[K + 1];
        row[output.ordinal()] = 1;
        if (any && output != Output.POLITICAL) {
            double[] start = row.clone();
            for (int step = 0; step < STEPS; step++) {
                step(output, known, start, row);
            }
        }
        float[] rounded = new float[K + 1];
        for (int at = 0; at <= K; at++) {
            double own = at == output.ordinal() ? 1 : 0;
            rounded[at] = (float) (own + share(output) * (row[at] - own));
        }
        return rounded;
    }

    // How far to go: comments, pairs and phrases, each by itself, are in better order at two thirds than at either end.
    // Offers and what is off its topic are in better order unmixed; campaigns gain among comments what they lose in
    // advertisements.
    private static double share(Output output) {
        return switch (output) {
            case COMMERCIAL, OFF_TOPIC -> 0;
            case CAMPAIGN -> 1 / 3.0;
            case HATE,
                    HARASSMENT,
                    THREAT,
                    OBSCENE,
                    SPAM,
                    SOLICITATION,
                    GRATUITOUS_LINK,
                    RELIGIOUS_PROMOTION,
                    COPYRIGHT_CLAIM,
                    PRESS_INQUIRY,
                    CONFIDENTIAL,
                    SELF_HARM,
                    CRISIS,
                    COMPLAINT,
                    OPINION,
                    TONE,
                    HEATED_TOPIC,
                    CRITICISM,
                    NEEDS_RESPONSE,
                    TOXIC,
                    POLITICAL,
                    NEAR_HATE,
                    NEAR_THREAT,
                    NEAR_SPAM,
                    NEAR_TOXIC,
                    ANYTHING -> 2 / 3.0;
        };
    }

    private static double weight(Example example) {
        return switch (example.source()) {
            case LIBRARY -> 1;
            case VARIANTS -> 0.3;
            case PHRASES -> isTaken(example) ? 0.4 : 0;
            case HATEMOJI -> isTaken(example) ? 0.25 : 0;
            case POLIS -> isTaken(example) ? 0.3 : 0;
            case DAVIDSON,
                    HATEXPLAIN,
                    EDOS,
                    TOXIC_SPANS,
                    CONTEXT,
                    CONVABUSE,
                    YOUTUBE,
                    SMS,
                    ADS_US,
                    ADS_CA,
                    CLINC,
                    TALK -> 0;
        };
    }

    // A third is enough, and much faster.
    private static boolean isTaken(Example example) {
        return Math.floorMod(example.text().hashCode(), 3) == 0;
    }

    private void step(Output output, List<Integer> known, double[] start, double[] row) {
        int size = K + 1;
        double[][] bend = new double[size][size];
        double[] slope = new double[size];
        for (int at = 0; at < size; at++) {
            double held = at == K ? HELD_FREE : HELD;
            slope[at] = held * (row[at] - start[at]);
            bend[at][at] = held;
        }
        double[] inputs = new double[size];
        for (int at : known) {
            double sum = 0;
            for (int input = 0; input < size; input++) {
                inputs[input] = input == K ? 1 : Mixer.bounded(unseen[at][input]);
                sum += row[input] * inputs[input];
            }
            double probability = 1 / (1 + Math.exp(-sum));
            double weight = weight(examples.get(at));
            double wrong = weight * (probability - (examples.get(at).is(output) ? 1 : 0));
            double curve = weight * Math.max(1e-6, probability * (1 - probability));
            for (int one = 0; one < size; one++) {
                slope[one] += wrong * inputs[one];
                for (int other = 0; other <= one; other++) {
                    bend[one][other] += curve * inputs[one] * inputs[other];
                }
            }
        }
        double[] change = Cholesky.solve(bend, slope);
        for (int at = 0; at < size; at++) {
            row[at] -= change[at];
        }
    }

    /** The unseen scores mixed by mixers that have not seen them either; empty stays empty. */
    static float[][] unseen(List<Example> examples, float[][] unseen) {
        float[][] mixed = new float[unseen.length][];
        Arrays.fill(mixed, Unseen.NONE);
        for (int fold = 0; fold < Prepared.FOLDS; fold++) {
            Mixer mixer = new Mixing(examples, Unseen.without(examples, unseen, fold)).mixer();
            for (int at = 0; at < mixed.length; at++) {
                if (unseen[at].length > 0 && Prepared.fold(examples.get(at)) == fold) {
                    mixed[at] = mixer.mixed(unseen[at]);
                }
            }
        }
        return mixed;
    }
}
