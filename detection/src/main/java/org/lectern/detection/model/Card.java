package org.lectern.detection.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Level;

/**
 * What there is to know before trusting a label: the model card.
 *
 * @param name the label, or {@code criticism} or {@code needs-response}
 * @param meaning in the words of the policies
 * @param data the collections learned from, each with its licence; empty where nothing is learned
 * @param method how it is noticed
 * @param levels for each level what it promises, with the false alarms counted; empty where nothing is learned
 * @param figures measured on texts that the model had not seen; null where none were measured
 * @param aim what was aimed at, whether that is reached, and if not why; null where nothing was aimed at
 * @param failures what is known to go wrong
 * @param weak fewer than 30 unseen texts in which it holds, what was aimed at is not reached, or most is missed: nobody should rely on it
 */
public record Card(
        String name,
        String meaning,
        List<String> data,
        String method,
        Map<Level, String> levels,
        @Nullable String figures,
        @Nullable String aim,
        String failures,
        boolean weak) {

    public Card {
        data = List.copyOf(data);
        levels = Map.copyOf(levels);
    }
}
