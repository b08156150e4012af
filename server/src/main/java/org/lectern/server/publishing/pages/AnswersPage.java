package org.lectern.server.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * What waits for an answer; template publishing/answers.jte.
 *
 * @param figures one sentence on the last ninety days; null where there was nothing to answer
 * @param names whether the reader may say whose role stands for their name
 */
public record AnswersPage(
        Layout layout, List<Line> lines, @Nullable String figures, boolean names) {

    public AnswersPage {
        lines = List.copyOf(lines);
    }

    /**
     * One comment.
     *
     * @param due when it is due, in words; null where no time is set
     * @param writing who is writing an answer; null for nobody
     */
    public record Line(
            String href,
            String author,
            When at,
            List<Segment> excerpt,
            @Nullable Veil veil,
            String where,
            @Nullable String due,
            boolean late,
            @Nullable String writing) {

        public Line {
            excerpt = List.copyOf(excerpt);
        }
    }
}
