package org.lectern.detection;

import java.util.List;

/**
 * The same thing posted again by the same author under the same post, word for word or nearly so. The first one stays; only later ones are
 * found.
 */
final class Duplicates implements Detector {

    /** Of pairs of different comments under one post fewer than one in a thousand share as much. */
    private static final double NEAR = 0.4;

    private static final double SURELY_LESS = 0.9 * NEAR;
    /** Short texts such as "thank you" are said twice by decent people; they count only when equal and not too short. */
    private static final int SHORT = 12;

    private static final int MOST_EARLIER = 200;

    @Override
    public void look(Sight sight, Findings findings) {
        int count = sight.subject().history().size();
        if (count == 0) {
            return;
        }
        Shingles own = Shingles.of(sight.text());
        if (own.plain().length() < SHORT) {
            return;
        }
        Sketch sketch = Sketch.of(own);
        List<Earlier> history = sight.subject().history();
        for (Earlier earlier : history.subList(Math.max(0, count - MOST_EARLIER), count)) {
            if (earlier.sketch().atMost(sketch) >= SURELY_LESS) {
                Shingles other = Shingles.of(earlier.text());
                boolean same = own.plain().equals(other.plain());
                double shared = same ? 1 : other.plain().length() < SHORT ? 0 : own.shared(other);
                if (shared >= NEAR) {
                    double score = same ? 1 : Math.min(1, 0.5 + (shared - NEAR));
                    findings.whole(Label.DUPLICATE, score, why(same, shared, earlier), "duplicate 2");
                    return;
                }
            }
        }
    }

    private static String why(boolean same, double shared, Earlier earlier) {
        String how = same ? "the same words" : Math.round(shared * 100) + "% the same";
        return "The author has already posted this under the same post (" + how + "): comment " + earlier.id() + ".";
    }
}
