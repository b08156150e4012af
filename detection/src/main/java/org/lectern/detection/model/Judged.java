package org.lectern.detection.model;

import org.lectern.detection.Level;

/**
 * How the raw score of an output becomes a probability, and which probability counts at each level.
 *
 * @param slope and {@code intercept}: the probability is the logistic function of {@code slope * score + intercept} (Platt, 1999)
 * @param low the least probability at {@link Level#LOW}, the highest of the three
 */
public record Judged(float slope, float intercept, float low, float normal, float high) {

    public Judged {
        if (!(slope > 0) || !Float.isFinite(intercept) || !(low >= normal && normal >= high && high >= 0)) {
            throw new IllegalArgumentException(
                    "Levels go from strict to lenient: " + low + ", " + normal + ", " + high);
        }
    }

    public float probability(float score) {
        return (float) (1 / (1 + Math.exp(-(slope * score + intercept))));
    }

    /** The least probability that counts. */
    public float least(Level level) {
        return switch (level) {
            case LOW -> low;
            case NORMAL -> normal;
            case HIGH -> high;
        };
    }
}
