package org.lectern.detection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed about one text.
 *
 * @param findings in the order of their places, those about the whole text first
 * @param scores for each label how likely it holds, whether it was noticed or not
 * @param criticism whether the text criticises the library; null where that could not be judged
 * @param needsResponse whether a librarian would answer; null where that could not be judged
 * @param criticismScore how likely it criticises the library
 * @param needsResponseScore how likely a librarian would answer
 * @param priority 0 to 1, an order for a queue and nothing else
 */
public record Judgement(
        List<Finding> findings,
        Map<Label, Double> scores,
        @Nullable Boolean criticism,
        @Nullable Boolean needsResponse,
        double criticismScore,
        double needsResponseScore,
        double priority) {

    public Judgement {
        findings = List.copyOf(findings);
        scores = Map.copyOf(scores);
    }

    /** How likely the label holds, 0 to 1. */
    public double score(Label label) {
        return scores.getOrDefault(label, 0.0);
    }
}
