package org.lectern.detection;

import org.jspecify.annotations.Nullable;

/**
 * One thing noticed.
 *
 * @param facet a kind within the label, such as {@code phone}; null where the label has none
 * @param score 0 to 1: where a model weighed the text the probability that the label holds, else how strong the sign is
 * @param start first UTF-16 unit of the text given, null for the whole text
 * @param end one past the last UTF-16 unit, null for the whole text
 * @param why one sentence for a moderator
 * @param detector name and version, such as {@code phone 1}
 */
public record Finding(
        Label label,
        @Nullable String facet,
        double score,
        @Nullable Integer start,
        @Nullable Integer end,
        String why,
        String detector) {

    public Finding {
        if (score < 0 || score > 1) {
            throw new IllegalArgumentException("A score lies between 0 and 1: " + score);
        }
        if ((start == null) != (end == null) || (start != null && end != null && (start < 0 || start >= end))) {
            throw new IllegalArgumentException("A place has a start before its end: " + start + " to " + end);
        }
    }

    /** The same with another score. */
    Finding withScore(double other) {
        return new Finding(label, facet, other, start, end, why, detector);
    }

    /** The same with more to the reason. */
    Finding withMore(String more) {
        return more.isEmpty() ? this : new Finding(label, facet, score, start, end, why + more, detector);
    }
}
