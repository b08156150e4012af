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
 * @param query what stands behind the question mark of its address
 * @param heading how many wait in all, whichever view is shown, in words
 * @param waiting the same as a number
 * @param saved the views that the team has saved
 * @param narrow the form by which it is narrowed
 * @param note how it is ordered
 * @param selected the case shown beside it, or null
 * @param version changes when a line changes; the next refresh sends it as {@code seen}
 * @param empty why the list is empty, shown when it has no lines
 * @param first where the list begins, or null where this is its beginning
 * @param more where the list goes on, or null where it ends here
 * @param several whether several of those that wait can be decided at once
 */
public record QueueFragment(
        Layout layout,
        String query,
        String heading,
        int waiting,
        List<View> views,
        List<View> saved,
        NarrowForm narrow,
        String note,
        List<Group> groups,
        @Nullable String selected,
        String version,
        String empty,
        @Nullable String first,
        @Nullable String more,
        boolean several) {

    public QueueFragment {
        views = List.copyOf(views);
        saved = List.copyOf(saved);
        groups = List.copyOf(groups);
    }

    /** Whether there is nothing in it. */
    public boolean none() {
        return groups.isEmpty();
    }

    /**
     * A part of the queue to choose.
     *
     * @param count how many are in it, in words, or null where that is not counted
     */
    public record View(
            String id, String href, String name, @Nullable String count, boolean current) {}

    /**
     * Lines that stand together.
     *
     * @param name by what, or null where the list has no groups
     */
    public record Group(@Nullable String name, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
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
     * @param holder who has it, in words, or null
     * @param rests until when it was put aside, or null
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
            @Nullable When due,
            @Nullable String holder,
            @Nullable When rests) {

        public Line {
            excerpt = List.copyOf(excerpt);
        }
    }
}
