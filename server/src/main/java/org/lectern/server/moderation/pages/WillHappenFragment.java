package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * What a decision will do, and its button; template moderation/will-happen.jte.
 *
 * @param complete the act and, where it needs one, the clause are chosen; then the form also sends {@code confirmed=yes}
 * @param steps what will happen, in order; empty while nothing is chosen
 * @param missing what is still to be chosen, in words, or null
 * @param secondPerson whether a second person is needed and why, or null while unknown
 * @param button the act in its full words
 * @param under the clause, as the second line of the button, or null
 * @param beside what is told and asked before it is done
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
        Beside beside,
        boolean removes) {

    public WillHappenFragment {
        steps = List.copyOf(steps);
    }

    /**
     * What stands beside the decision; each null where there is nothing to say.
     *
     * @param alike what became of comments like it
     * @param milder an act that would do as well and takes less away, in a sentence
     * @param mirror what is asked of whoever would remove criticism
     * @param sweep what is asked of whoever would remove one of several
     */
    public record Beside(
            @Nullable Alike alike,
            @Nullable String milder,
            @Nullable Mirror mirror,
            @Nullable Sweep sweep) {}

    /**
     * What became of comments like it under the same clause.
     *
     * @param place the clause as the document numbers it
     * @param differs whether some of them came to something else
     * @param all where like cases that came to unlike outcomes stand, or null for whoever does not answer for them
     */
    public record Alike(
            String says,
            String place,
            boolean differs,
            List<PastCase> past,
            @Nullable String all) {

        public Alike {
            past = List.copyOf(past);
        }
    }

    /** A past case: what was decided, when, the beginning of the comment or what covers it, and where the case is. */
    public record PastCase(String decided, When at, String excerpt, String href) {}

    /**
     * The others under the same post that are like it, each to be treated alike or explained.
     *
     * @param more whether there may be others besides, which are asked about after these
     */
    public record Sweep(List<Swept> others, boolean more) {

        public Sweep {
            others = List.copyOf(others);
        }
    }

    /**
     * One of them.
     *
     * @param version the version of case and comment that is shown
     * @param alone why it cannot be treated alike from here, in words, or null
     * @param answer alike, stays, or empty while nothing is said
     */
    public record Swept(
            String number,
            String version,
            List<Segment> text,
            @Nullable Veil veil,
            When at,
            @Nullable String alone,
            String answer,
            String why) {

        public Swept {
            text = List.copyOf(text);
        }
    }

    /** Whether somebody would remove the comment if it praised the library: yes, no, no-explained, or empty while nothing is said. */
    public record Mirror(String answer) {

        /** Somebody who says no removes nothing unless their reason says why. */
        public List<String> answers() {
            return answer.startsWith("no") ? List.of("yes", "no", "no-explained") : List.of("yes", "no");
        }
    }
}
