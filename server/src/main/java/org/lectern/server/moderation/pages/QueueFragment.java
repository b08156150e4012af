package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.When;

/**
 * The queue, refreshed by itself; template moderation/queue.jte.
 *
 * @param waiting how many wait in all, whichever view is shown
 * @param selected the case shown beside it, or null
 * @param version changes when a line changes; the next refresh sends it as {@code seen}
 * @param empty why the list is empty, shown when it has no lines
 * @param more how many lines are not shown, 0 for none
 * @param several whether several of those that wait can be decided at once
 */
public record QueueFragment(
        Layout layout,
        View view,
        int waiting,
        List<Line> lines,
        @Nullable String selected,
        String version,
        String empty,
        int more,
        boolean several) {

    public QueueFragment {
        lines = List.copyOf(lines);
    }

    /** Which lines are shown. */
    public enum View {
        WAITING("waiting"),
        DECIDED("decided");

        private final String value;

        View(String value) {
            this.value = value;
        }

        /** The value of the address's {@code view}. */
        public String value() {
            return value;
        }
    }

    /**
     * One case.
     *
     * @param caseId as in the address
     * @param label what was noticed or where it stands, as "Phone number"
     * @param excerpt the first words, empty when veiled
     * @param where the channel's name
     * @param due when an answer of somebody runs out, or null
     */
    public record Line(
            String caseId,
            String href,
            String icon,
            Tone tone,
            String label,
            When at,
            List<Segment> excerpt,
            boolean veiled,
            String where,
            String author,
            @Nullable When due) {

        public Line {
            excerpt = List.copyOf(excerpt);
        }
    }
}
