package org.lectern.server.appeals.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * Appeals; template appeals/appeals.jte.
 *
 * @param mine those that the viewer may hear
 * @param others those that somebody else hears, or the board
 * @param policy how they are heard, in a sentence
 * @param mayEnter whether the viewer may write one down for somebody
 */
public record AppealsPage(
        Layout layout, String policy, List<Line> mine, List<Line> others, List<Line> ended, boolean mayEnter) {

    public AppealsPage {
        mine = List.copyOf(mine);
        others = List.copyOf(others);
        ended = List.copyOf(ended);
    }

    /**
     * An appeal in a line.
     *
     * @param state how it stands, or what came of it
     * @param due until when an answer is due; empty once it has ended
     */
    public record Line(String href, String number, String excerpt, String state, String due, When at) {}
}
