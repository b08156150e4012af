package org.lectern.server.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Something the program noticed in a revision of an item: label and facet in words of the rulebook, the clause that asks for it or null,
 * the span in UTF-16 units of the revision's text or null for the whole, the reason, and which detector says so.
 */
public record NoticedHere(
        String label,
        @Nullable String facet,
        @Nullable String clause,
        double score,
        @Nullable Integer start,
        @Nullable Integer end,
        String why,
        String detector) {

    /** The same of the text as a whole. */
    public NoticedHere withoutPassage() {
        return new NoticedHere(label, facet, clause, score, null, null, why, detector);
    }
}
