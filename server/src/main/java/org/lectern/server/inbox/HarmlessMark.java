package org.lectern.server.inbox;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person said of something noticed in a comment that it was noticed wrongly. It holds for the same words in later revisions, too. */
public record HarmlessMark(
        UUID id, ItemId item, String label, @Nullable String facet, String words, UUID by, Instant at) {

    /** Whether this is about what was noticed in the text. */
    public boolean covers(NoticedHere noticed, String text) {
        return label.equals(noticed.label())
                && Objects.equals(facet, noticed.facet())
                && words.equals(words(noticed, text));
    }

    /** The passage in which it was noticed, or the whole text. */
    static String words(NoticedHere noticed, String text) {
        return noticed.start() == null || noticed.end() == null
                ? text
                : text.substring(
                        Math.clamp(noticed.start(), 0, text.length()),
                        Math.clamp(noticed.end(), Math.min(noticed.start(), text.length()), text.length()));
    }
}
