package org.lectern.server.hand.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * What a person is to do on a platform; template hand/task.jte.
 *
 * @param steps what to do there, in order
 * @param effect what the act really does there
 * @param link where it is done
 * @param seen what a later look at the thread showed, or null
 * @param words the comment, empty where it is closed to everybody
 * @param veil what covers it, or null
 * @param grey pictures are shown without colours
 * @param ended how it ended, or null while it waits
 * @param mayAnswer whether the viewer may say that it is done
 */
public record TaskPage(
        Layout layout,
        String id,
        String heading,
        String channel,
        When askedAt,
        List<String> steps,
        String effect,
        String link,
        @Nullable String seen,
        String author,
        String post,
        List<Segment> words,
        @Nullable Veil veil,
        String number,
        boolean picture,
        boolean grey,
        boolean sealed,
        @Nullable String ended,
        boolean mayAnswer,
        Field proof,
        Field reason) {

    public TaskPage {
        steps = List.copyOf(steps);
        words = List.copyOf(words);
    }
}
