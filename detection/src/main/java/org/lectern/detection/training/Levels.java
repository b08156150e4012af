package org.lectern.detection.training;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lectern.detection.Level;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Output;

/**
 * Sets for each output the probability that counts at each level, from scores of models that had not seen the texts: as few false alarms
 * among clean comments and criticism as promised, and in civic statements too; at level normal at least {@value #RIGHT} right of those
 * noticed.
 */
final class Levels {

    static final double RIGHT = 0.74;

    private static final double HIGH_RATE = 0.02;
    private static final double LOW_SHARE = 0.3;

    /** The share at level low of what is noticed as off its topic, before it is held against the post; there are many texts to tell it by. */
    private static final double OFF_TOPIC_LOW = 0.035;

    /** What is less likely than this is not said at level normal, however few clean texts reach it. */
    private static final double LEAST = 0.25;

    /** How many times as many false alarms there may be among what lies nearer to what is looked for. */
    private static final double CIVIC = 4.5;

    private static final Set<Output> OF_DRAFTS =
            EnumSet.of(Output.COMPLAINT, Output.OPINION, Output.TONE, Output.HEATED_TOPIC);

    /** For what nothing is known of: it never counts. */
    private static final Judged NEVER = new Judged(1, 0, 1, 1, 1);

    private final List<Example> examples;
    private final float[][] unseen;

    /** @param unseen for each example its scores by a model that had not seen it; empty where there are none */
    Levels(List<Example> examples, float[][] unseen) {
        this.examples = examples;
        this.unseen = unseen;
    }

    /** The false-alarm rate among clean library comments that level normal promises; criticism and response have no ground to it. */
    static double rate(Output output) {
        return switch (output) {
            case SPAM -> 0.008;
            case HATE -> 0.0056;
            case HARASSMENT -> 0.0042;
            case PRESS_INQUIRY, OBSCENE, COMMERCIAL, SOLICITATION, GRATUITOUS_LINK, CAMPAIGN -> 0.0035;
            case OFF_TOPIC -> 0.06;
            case THREAT, RELIGIOUS_PROMOTION, COPYRIGHT_CLAIM, CONFIDENTIAL, SELF_HARM, CRISIS -> 0.002;
            case COMPLAINT, OPINION, TONE, HEATED_TOPIC -> 0.05;
            case CRITICISM, NEEDS_RESPONSE, TOXIC, POLITICAL, NEAR_HATE, NEAR_THREAT, NEAR_SPAM, NEAR_TOXIC, ANYTHING ->
                0.05;
        };
    }

    Map<Output, Judged> all() {
        Map<Output, Judged> all = new EnumMap<>(Output.class);
        for (Output output : Output.values()) {
            all.put(output, judged(output));
        }
        return all;
    }

    private Judged judged(Output output) {
        int[] field = indexes(at -> isField(examples.get(at), output));
        float[] scores = new float[field.length];
        boolean[] holds = new boolean[field.length];
        for (int at = 0; at < field.length; at++) {
            scores[at] = score(field[at], output);
            holds[at] = examples.get(field[at]).is(output);
        }
        if (field.length == 0
                || indexes(at -> isField(examples.get(at), output)
                                        && examples.get(at).is(output))
                                .length
                        == 0) {
            return NEVER;
        }
        float[] fit = Platt.fit(scores, holds);
        if (output == Output.CRITICISM || output == Output.NEEDS_RESPONSE) {
            float normal = precise(scores, holds, right(output));
            return judged(fit, precise(scores, holds, 0.9), normal, recalled(scores, holds, found(output)));
        }
        if (output == Output.OFF_TOPIC) {
            return judged(
                    fit, quiet(output, OFF_TOPIC_LOW), quiet(output, rate(output)), quiet(output, 2 * rate(output)));
        }
        float least = (logit(LEAST) - fit[1]) / fit[0];
        float normal = Math.max(least, Math.max(quiet(output, rate(output)), precise(scores, holds, right(output))));
        float low = Math.max(normal, Math.max(quiet(output, rate(output) * LOW_SHARE), precise(scores, holds, 0.9)));
        return judged(fit, low, normal, quiet(output, Math.max(HIGH_RATE, 2 * rate(output))));
    }

    // Of those that hold so many are not answered with a no, on which a second person hangs where it is criticism.
    private static double found(Output output) {
        return output == Output.CRITICISM ? 0.96 : 0.93;
    }

    private static double right(Output output) {
        return switch (output) {
            case HARASSMENT -> 0.8;
            case NEEDS_RESPONSE -> 0.73;
            case SPAM -> 0.7;
            case HATE, THREAT -> 0.71;
            case CRITICISM -> 0.72;
            default -> RIGHT;
        };
    }

    private static float logit(double probability) {
        return (float) Math.log(probability / (1 - probability));
    }

    private static Judged judged(float[] fit, float low, float normal, float high) {
        var open = new Judged(fit[0], fit[1], 1, 1, 1);
        float middle = open.probability(normal);
        return new Judged(
                fit[0],
                fit[1],
                Math.max(middle, open.probability(low)),
                middle,
                Math.min(middle, open.probability(high)));
    }

    private static boolean isField(Example example, Output output) {
        Source wanted = OF_DRAFTS.contains(output) ? Source.PHRASES : Source.LIBRARY;
        return example.source() == wanted && example.isKnown(output);
    }

    private int[] indexes(IntPredicate wanted) {
        return IntStream.range(0, unseen.length)
                .filter(at -> unseen[at].length > 0 && wanted.test(at))
                .toArray();
    }

    private float score(int at, Output output) {
        return unseen[at][output.ordinal()];
    }

    // The score that at most the given share of clean library texts lies above, whether their post is known or not; of
    // civic statements and of
    // phrases that are nothing but criticism, which lie nearer to what is looked for, a few times as many.
    private float quiet(Output output, double rate) {
        if (output == Output.OFF_TOPIC) {
            return Math.max(
                    above(underPosts(Source.LIBRARY), output, rate), above(underPosts(Source.PHRASES), output, rate));
        }
        int[] library = indexes(
                at -> isField(examples.get(at), output) && !examples.get(at).is(output) && isClean(at));
        int[] bare = indexes(at -> examples.get(at).source() == Source.VARIANTS && isClean(at));
        int[] civic = indexes(at -> examples.get(at).source() == Source.POLIS
                && examples.get(at).note().equals("accepted"));
        int[] critical = indexes(at -> examples.get(at).source() == Source.PHRASES
                && examples.get(at).note().equals("criticism"));
        float free = Math.max(above(library, output, rate), above(bare, output, rate));
        return Math.max(free, Math.max(above(civic, output, CIVIC * rate), above(critical, output, CIVIC * rate)));
    }

    // What belongs under its post: talk of elsewhere and civic statements, which break no rule, do not.
    private int[] underPosts(Source source) {
        return indexes(at -> examples.get(at).source() == source
                && !examples.get(at).post().isEmpty()
                && examples.get(at).isKnown(Output.OFF_TOPIC)
                && !examples.get(at).is(Output.OFF_TOPIC)
                && isClean(at));
    }

    private boolean isClean(int at) {
        return !examples.get(at).isViolation();
    }

    private float above(int[] clean, Output output, double rate) {
        float[] scores = new float[clean.length];
        for (int at = 0; at < clean.length; at++) {
            scores[at] = score(clean[at], output);
        }
        Arrays.sort(scores);
        int allowed = (int) (rate * clean.length);
        if (scores.length <= allowed) {
            return -30;
        }
        float first = scores[scores.length - 1 - allowed];
        float next = allowed == 0 ? first + 0.2f : scores[scores.length - allowed];
        return (first + next) / 2;
    }

    // The lowest score at which at least the given share of those above it are right.
    private static float precise(float[] scores, boolean[] holds, double share) {
        Integer[] order = descending(scores);
        int right = 0;
        float best = Float.NaN;
        for (int at = 0; at < order.length; at++) {
            right += holds[order[at]] ? 1 : 0;
            if (right >= share * (at + 1) && right > 0) {
                float next = at + 1 < order.length ? scores[order[at + 1]] : scores[order[at]] - 0.2f;
                best = (scores[order[at]] + next) / 2;
            }
        }
        return Float.isNaN(best) ? scores[order[0]] + 0.5f : best;
    }

    // The highest score at which the given share of what holds lies above.
    private static float recalled(float[] scores, boolean[] holds, double share) {
        Integer[] order = descending(scores);
        long all = IntStream.range(0, holds.length).filter(at -> holds[at]).count();
        int right = 0;
        for (Integer at : order) {
            right += holds[at] ? 1 : 0;
            if (right >= share * all) {
                return scores[at];
            }
        }
        return scores[order[order.length - 1]];
    }

    private static Integer[] descending(float[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, other) -> Float.compare(scores[other], scores[one]))
                .toArray(Integer[]::new);
    }

    /** The least probability of each level, as a figure of a card. */
    static float least(Judged judged, Level level) {
        return judged.least(level);
    }
}
