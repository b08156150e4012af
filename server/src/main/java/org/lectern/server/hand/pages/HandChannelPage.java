package org.lectern.server.hand.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.When;

/**
 * A channel that is looked after by hand; template hand/channel.jte.
 *
 * @param effects what each act really does there
 * @param bookmarklet the address of a bookmark that brings marked text here
 */
public record HandChannelPage(
        Layout layout,
        String id,
        String name,
        String platform,
        String address,
        @Nullable When looked,
        @Nullable String by,
        boolean late,
        List<String> effects,
        List<Filter> filters,
        List<ShownText> posted,
        String bookmarklet,
        boolean mayAct,
        boolean mayManage) {

    public HandChannelPage {
        effects = List.copyOf(effects);
        filters = List.copyOf(filters);
        posted = List.copyOf(posted);
    }

    /**
     * A filter of the platform.
     *
     * @param where how it is found there
     * @param notes what was noted, the newest first
     */
    public record Filter(String word, String name, String where, List<Option> settings, List<Note> notes) {

        public Filter {
            settings = List.copyOf(settings);
            notes = List.copyOf(notes);
        }
    }

    /** What somebody noted about a filter. */
    public record Note(String setting, String note, String by, When at) {}
}
