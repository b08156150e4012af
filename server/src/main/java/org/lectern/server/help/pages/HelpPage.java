package org.lectern.server.help.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * A page of the handbook; template help/page.jte.
 *
 * @param html the page, rendered and safe
 * @param contents all pages, the first of them the questions
 * @param screen the address of the screen that the page is about, or null where nobody can simply go there
 */
public record HelpPage(
        Layout layout,
        String html,
        List<Line> contents,
        @Nullable String screen) {

    public HelpPage {
        contents = List.copyOf(contents);
    }

    /** A page in the contents. */
    public record Line(String title, String href, boolean current) {}
}
