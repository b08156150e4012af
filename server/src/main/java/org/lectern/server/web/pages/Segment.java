package org.lectern.server.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what somebody wrote.
 *
 * @param text what to show; for an invisible character its name, as "U+202E"
 * @param start first UTF-16 unit in the text as written
 * @param end one behind the last unit in the text as written
 * @param noticed the program noticed it
 * @param ground a person chose it as the ground of a decision
 * @param invisible it stands for a control, direction or zero-width character
 * @param gloss id of the gloss beside it
 */
public record Segment(
        String text,
        int start,
        int end,
        boolean noticed,
        boolean ground,
        boolean invisible,
        @Nullable String gloss) {

    /** A piece about which there is nothing to say. */
    public static Segment plain(String text, int start) {
        return new Segment(text, start, start + text.length(), false, false, false, null);
    }
}
