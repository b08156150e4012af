package org.lectern.server.procedures.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * What somebody owes, what they wait for, and what came back to them; template procedures/tasks.jte.
 *
 * @param mine what the viewer owes, what is late first
 * @param others what the viewer waits for or is told of, what is late first
 * @param back questions of the viewer that were answered in the last days
 * @param mayReport whether the viewer may say that something has happened
 */
public record TasksPage(Layout layout, List<Line> mine, List<Line> others, List<Line> back, boolean mayReport) {

    public TasksPage {
        mine = List.copyOf(mine);
        others = List.copyOf(others);
        back = List.copyOf(back);
    }

    /**
     * One step, or a matter that came back.
     *
     * @param veil what covers the words, or null
     * @param step what is to be done, or the answer
     * @param who who owes it or answered
     * @param due when, in words; null where there is no time
     */
    public record Line(
            String href,
            String icon,
            String title,
            List<Segment> excerpt,
            @Nullable Veil veil,
            String step,
            String who,
            @Nullable String due,
            boolean late,
            When at) {

        public Line {
            excerpt = List.copyOf(excerpt);
        }
    }
}
