package org.lectern.server.concerns.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * What was reported, the oldest first; template concerns/concerns.jte.
 *
 * @param policy who looks at concerns and by when, as the policy says
 * @param address where the public reports, to be given away
 * @param opens whether everybody can open that, or the house alone
 */
public record ConcernsPage(
        Layout layout, String policy, String address, boolean opens, List<Line> open, List<Line> ended) {

    public ConcernsPage {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    /**
     * One concern.
     *
     * @param veil what stands before the words, or null where they stand open
     * @param due empty where no time is set, or none runs
     * @param reports how many told it, in words
     */
    public record Line(
            String href,
            String number,
            String state,
            String due,
            List<Segment> words,
            @Nullable Veil veil,
            String reports,
            When at) {

        public Line {
            words = List.copyOf(words);
        }
    }
}
