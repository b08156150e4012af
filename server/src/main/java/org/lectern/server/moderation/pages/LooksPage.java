package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * Second looks for who is signed in; template moderation/looks.jte.
 *
 * @param policy how many decisions are looked at again, in a sentence
 * @param agreement how far second looks and decisions agree, in a sentence; empty where none are drawn
 * @param unlike where like cases that came to unlike outcomes stand, or null for whoever does not answer for them
 * @param mine what the reader is asked
 * @param differ where a look came to something else than the decision, and nobody has settled it
 */
public record LooksPage(
        Layout layout,
        String policy,
        String agreement,
        @Nullable String unlike,
        List<Line> mine,
        List<Line> differ) {

    public LooksPage {
        mine = List.copyOf(mine);
        differ = List.copyOf(differ);
    }

    /**
     * One in a line.
     *
     * @param where the post, the channel and when it was written; nothing of why it is asked
     * @param state until when an answer is needed, or who settles it
     */
    public record Line(String href, String where, String state) {}
}
