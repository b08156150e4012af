package org.lectern.detection.model;

import java.util.Optional;

/** What the model answers about one text. */
public final class Answers {

    /** The words of a text that weigh most for an output, in UTF-16 units of the text given. */
    public record Passage(int start, int end) {}

    private static final int MOST_WORDS = 6;
    private static final double ENOUGH = 0.3;

    /** So many words of a long text are looked at for the passage. */
    private static final int MOST_LOOKED_AT = 2_000;

    private final Model model;
    private final Features features;
    private final float[] scores;

    Answers(Model model, Features features, float[] scores) {
        this.model = model;
        this.features = features;
        this.scores = scores;
    }

    public double probability(Output output) {
        return model.judged(output).probability(scores[output.ordinal()]);
    }

    /** The few neighbouring words that speak most for an output; empty where nothing stands out. */
    public Optional<Passage> passage(Output output) {
        Words words = features.places();
        double[] gains = gains(output, Math.min(words.count(), MOST_LOOKED_AT));
        double all = 0;
        for (double gain : gains) {
            all += Math.max(0, gain);
        }
        double best = 0;
        int first = -1;
        int last = -1;
        for (int from = 0; from < gains.length; from++) {
            double sum = 0;
            for (int to = from; to < Math.min(gains.length, from + MOST_WORDS); to++) {
                sum += gains[to];
                if (sum > best) {
                    best = sum;
                    first = from;
                    last = to;
                }
            }
        }
        return best < ENOUGH * all || first < 0
                ? Optional.empty()
                : Optional.of(new Passage(words.start(first), words.end(last)));
    }

    // What each word adds; a feature of several words is shared among the first and the last.
    private double[] gains(Output output, int words) {
        double[] gains = new double[words];
        int at = 0;
        for (Features.Group group : Features.Group.values()) {
            double value = group == Features.Group.AROUND ? 0 : features.value(group);
            for (; at < features.end(group); at++) {
                double gain = value == 0 || features.lastWord(at) >= words
                        ? 0
                        : value * model.weights().of(features.key(at), output);
                if (gain != 0) {
                    gains[features.firstWord(at)] += gain / 2;
                    gains[features.lastWord(at)] += gain / 2;
                }
            }
        }
        return gains;
    }
}
