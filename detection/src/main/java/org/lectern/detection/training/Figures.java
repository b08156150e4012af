package org.lectern.detection.training;

import java.util.Locale;
import java.util.stream.IntStream;

/** Figures of scores against what holds. */
final class Figures {

    private static final double Z = 1.959964;

    private Figures() {}

    /** Orders by score, the highest first; equal scores keep their order. */
    static int[] descending(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The probability that what holds scores above what does not (area under the ROC curve); ties count half. */
    static double auc(double[] scores, boolean[] holds) {
        int[] order = descending(scores);
        double ranks = 0;
        long positives = 0;
        for (int at = 0; at < order.length; ) {
            int end = at;
            while (end < order.length && scores[order[end]] == scores[order[at]]) {
                end++;
            }
            double rank = order.length - (at + end - 1) / 2.0;
            for (int tied = at; tied < end; tied++) {
                if (holds[order[tied]]) {
                    ranks += rank;
                    positives++;
                }
            }
            at = end;
        }
        long negatives = order.length - positives;
        return positives == 0 || negatives == 0
                ? Double.NaN
                : (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /** The mean of the precisions at each thing that holds (average precision). */
    static double averagePrecision(double[] scores, boolean[] holds) {
        double sum = 0;
        int positives = 0;
        int[] order = descending(scores);
        for (int at = 0; at < order.length; at++) {
            if (holds[order[at]]) {
                positives++;
                sum += positives / (at + 1.0);
            }
        }
        return positives == 0 ? Double.NaN : sum / positives;
    }

    /** A share as counts with its interval: {@code .83 [.70, .91] (40 of 48)}; a hyphen where there is nothing to count. */
    static String share(long some, long all) {
        if (all == 0) {
            return "-";
        }
        double[] wilson = wilson(some, all);
        return String.format(
                Locale.ROOT, "%.2f [%.2f, %.2f] (%d of %d)", some / (double) all, wilson[0], wilson[1], some, all);
    }

    /** The 95% interval of a share (Wilson, 1927). */
    static double[] wilson(long some, long all) {
        double share = some / (double) all;
        double middle = (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
        double half = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
