package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * What a decision will do, and its button; template moderation/will-happen.jte.
 *
 * @param complete the act and, where it needs one, the clause are chosen; then the form also sends {@code confirmed=yes}
 * @param steps what will happen, in order; empty while nothing is chosen
 * @param missing what is still to be chosen, in words, or null
 * @param secondPerson whether a second person is needed and why, or null while unknown
 * @param button the act in its full words
 * @param under the clause, as the second line of the button, or null
 * @param mirror what is asked of whoever would remove criticism, or null where nobody is asked
 * @param removes whether the act takes something away
 */
public record WillHappenFragment(
        Layout layout,
        boolean complete,
        List<String> steps,
        @Nullable String missing,
        @Nullable String secondPerson,
        String button,
        @Nullable String under,
        @Nullable Mirror mirror,
        boolean removes) {

    public WillHappenFragment {
        steps = List.copyOf(steps);
    }

    /** Whether somebody would remove the comment if it praised the library: yes, no, no-explained, or empty while nothing is said. */
    public record Mirror(String answer) {

        /** Somebody who says no removes nothing unless their reason says why. */
        public List<String> answers() {
            return answer.startsWith("no") ? List.of("yes", "no", "no-explained") : List.of("yes", "no");
        }
    }
}
