package org.lectern.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed about one text.
 *
 * @param findings in the order of their places, those about the whole text first
 * @param criticism whether the text criticises the library; null where not judged, as yet always
 * @param needsResponse whether a librarian would answer; null where not judged, as yet always
 * @param priority 0 to 1, an order for a queue and nothing else
 */
public record Judgement(
        List<Finding> findings,
        @Nullable Boolean criticism,
        @Nullable Boolean needsResponse,
        double priority) {

    public Judgement {
        findings = List.copyOf(findings);
    }
}
