package org.lectern.server.procedures.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * A matter with its steps; template procedures/matter.jte.
 *
 * @param by who began it, in words; null where the program saw it
 * @param words what was asked or reported; empty where nothing was
 * @param veil what covers them, or null
 * @param place where the thing is that it is about, or null
 * @param clause where the clause stands that wants it
 * @param confidential whether only who has a part in it sees it
 * @param ended whether no step stands open
 */
public record MatterPage(
        Layout layout,
        String number,
        String title,
        When openedAt,
        @Nullable String by,
        List<Segment> words,
        @Nullable Veil veil,
        @Nullable String place,
        String clause,
        String asks,
        String clauseHref,
        boolean confidential,
        boolean ended,
        List<Step> steps) {

    public MatterPage {
        words = List.copyOf(words);
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param who who owes it, with names
     * @param due until when, or that it is late; null where it has no time or is not open
     * @param why why it is due then; null where it has no time
     * @param proof what shows that it was done, or why it was not needed
     * @param link where that can be seen, or null
     * @param form how the viewer ends it; null where they cannot
     */
    public record Step(
            int number,
            String does,
            String who,
            String icon,
            Tone tone,
            String state,
            @Nullable String due,
            @Nullable String why,
            List<Segment> proof,
            @Nullable String link,
            @Nullable Form form) {

        public Step {
            proof = List.copyOf(proof);
        }
    }

    /**
     * Ending a step.
     *
     * @param asks what is to be written; null where pressing the button says all
     * @param go what the button says
     */
    public record Form(@Nullable String asks, @Nullable String hint, String go, Field words, Field reason) {}
}
