package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * One of several comments.
 *
 * @param value what its box sends: the case's number and the version that is shown
 * @param number of its case, as in the address
 * @param veil what stands before the text until it is asked for, or null
 * @param why it stays as it is, or empty
 * @param beside what became of comments like it, and a milder act that keeps the clause as well; may be empty
 */
public record SeveralLine(
        String value,
        String number,
        boolean chosen,
        String icon,
        Tone tone,
        String label,
        List<Segment> text,
        @Nullable Veil veil,
        String author,
        String where,
        When at,
        String why,
        List<String> beside) {

    public SeveralLine {
        text = List.copyOf(text);
        beside = List.copyOf(beside);
    }
}
