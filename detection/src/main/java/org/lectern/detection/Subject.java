package org.lectern.detection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to judge, with what stood around it; unknown strings are empty.
 *
 * @param history what the same author wrote before under the same post, oldest first
 */
public record Subject(
        String text,
        String postText,
        String authorName,
        String authorHandle,
        @Nullable Instant at,
        Source from,
        List<Earlier> history) {

    public Subject {
        history = List.copyOf(history);
    }

    /** A comment of the public of which only the text is known. */
    public static Subject of(String text) {
        return new Subject(text, "", "", "", null, Source.PUBLIC, List.of());
    }
}
