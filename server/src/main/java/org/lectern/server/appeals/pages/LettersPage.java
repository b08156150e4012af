package org.lectern.server.appeals.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/** Letters that wait and letters that ended; template appeals/letters.jte. */
public record LettersPage(Layout layout, List<Line> waiting, List<Line> ended) {

    public LettersPage {
        waiting = List.copyOf(waiting);
        ended = List.copyOf(ended);
    }

    /**
     * A letter in a line.
     *
     * @param where the comment's post and channel; empty where it answers a report
     * @param state what became of it; empty while it waits
     */
    public record Line(String href, String title, String to, String where, String state, When at) {}
}
