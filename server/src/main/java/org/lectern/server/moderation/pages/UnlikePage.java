package org.lectern.server.moderation.pages;

import java.util.List;
import org.lectern.server.moderation.pages.WillHappenFragment.PastCase;
import org.lectern.server.web.pages.Layout;

/** Like cases that came to unlike outcomes; template moderation/unlike.jte. */
public record UnlikePage(Layout layout, List<Pair> pairs) {

    public UnlikePage {
        pairs = List.copyOf(pairs);
    }

    /** Two near comments under a clause, the one that was taken away first. */
    public record Pair(String place, List<PastCase> both) {

        public Pair {
            both = List.copyOf(both);
        }
    }
}
