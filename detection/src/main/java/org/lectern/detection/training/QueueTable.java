package org.lectern.detection.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.detection.Judgement;

/** How many comments that break a rule stand in the first fifth of a queue ordered by priority, where one in twenty breaks one. */
final class QueueTable {

    private static final int RARE = 19;

    private QueueTable() {}

    static void print(Map<Example, Judgement> judgements, PrintWriter out) {
        List<Double> clean = new ArrayList<>();
        List<Double> violations = new ArrayList<>();
        judgements.forEach((example, judgement) -> {
            if (example.source() == Source.LIBRARY) {
                (example.isViolation() ? violations : clean).add(judgement.priority());
            }
        });
        clean.sort((one, other) -> Double.compare(other, one));
        // With 19 clean comments for each violation a fifth of the queue holds its violations and a share of the clean
        // ones.
        double share = 1;
        for (double step = 0.001; step < 1; step += 0.001) {
            double least = clean.get((int) (step * (clean.size() - 1)));
            double above = violations.stream().filter(one -> one > least).count() / (double) violations.size();
            if (step * RARE + above >= (RARE + 1) / 5.0) {
                share = step;
                break;
            }
        }
        double least = clean.get((int) (share * (clean.size() - 1)));
        long first = violations.stream().filter(one -> one > least).count();
        out.println("## Order of a queue in which one comment in twenty breaks a rule");
        out.println();
        out.println(
                "In the first fifth by priority: " + Figures.share(first, violations.size()) + " of the violations");
        out.println();
    }
}
