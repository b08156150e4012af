package org.lectern.detection.training;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lectern.detection.Judgement;

/** How many comments carry a label, how many are noticed, and how many of those rightly. */
record Counts(long holds, long noticed, long right) {

    static Counts among(List<Example> comments, Predicate<Example> truth, Predicate<Example> noticed) {
        return new Counts(
                comments.stream().filter(truth).count(),
                comments.stream().filter(noticed).count(),
                comments.stream().filter(truth.and(noticed)).count());
    }

    static Counts of(
            List<Map.Entry<Example, Judgement>> comments, Predicate<Example> truth, Predicate<Judgement> noticed) {
        long holds = 0;
        long seen = 0;
        long right = 0;
        for (Map.Entry<Example, Judgement> comment : comments) {
            boolean holding = truth.test(comment.getKey());
            boolean noticing = noticed.test(comment.getValue());
            holds += holding ? 1 : 0;
            seen += noticing ? 1 : 0;
            right += holding && noticing ? 1 : 0;
        }
        return new Counts(holds, seen, right);
    }

    /** Whether these shares are reached of right ones among those noticed, and of noticed ones among those that hold. */
    boolean reach(double precision, double recall) {
        return noticed > 0 && right >= precision * noticed && right >= recall * holds;
    }

    /** The harmonic mean of precision and recall (F1); 0 where nothing is right. */
    double f() {
        return right == 0 ? 0 : 2.0 * right / (noticed + holds);
    }

    String precision() {
        return Figures.share(right, noticed);
    }

    String recall() {
        return Figures.share(right, holds);
    }
}
