package org.lectern.server.hand.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * What is to be done by hand, and the channels that somebody has to look at; template hand/list.jte.
 *
 * @param mayAct whether the viewer may say that they looked or did something
 */
public record ByHandPage(Layout layout, List<Task> tasks, List<Channel> channels, boolean mayAct, boolean mayAdd) {

    public ByHandPage {
        tasks = List.copyOf(tasks);
        channels = List.copyOf(channels);
    }

    /**
     * A task in the list.
     *
     * @param veil what stands in place of the comment's words, or null
     */
    public record Task(
            String href,
            String what,
            String where,
            String author,
            String excerpt,
            @Nullable Veil veil,
            When since) {}

    /**
     * A channel in the list.
     *
     * @param looked when somebody looked last, null for never
     * @param late it was not looked at for half a day, though twice a day is expected
     */
    public record Channel(
            String id,
            String name,
            String platform,
            @Nullable When looked,
            @Nullable String by,
            boolean late) {}
}
