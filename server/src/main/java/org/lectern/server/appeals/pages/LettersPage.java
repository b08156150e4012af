package org.lectern.server.appeals.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/** Letters that wait and letters that ended; template appeals/letters.jte. */
public record LettersPage(Layout layout, List<Line> waiting, List<Line> ended, Several several) {

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
    public record Line(String id, String href, String title, String to, String where, String state, When at) {}

    /**
     * The form that ends several at once.
     *
     * @param all whether all that the page shows are meant, and not only those that are marked
     * @param marked the ids of those
     * @param missing what is wrong with the choice, or null
     */
    public record Several(
            boolean all, Set<String> marked, @Nullable String missing, Field reason) {

        /** Nothing is filled in. */
        public static final Several EMPTY = new Several(false, Set.of(), null, Field.empty());

        public Several {
            marked = Set.copyOf(marked);
        }

        public boolean open() {
            return missing != null || reason.error() != null;
        }
    }
}
