package org.lectern.server.publishing.pages;

import java.util.List;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/** Whose role stands for their name in public; template publishing/public-names.jte. */
public record PublicNamesPage(Layout layout, List<Line> lines, List<Option> others, Field reason) {

    public PublicNamesPage {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /**
     * One person.
     *
     * @param title what the public reads in place of the name
     * @param by who let it be so, and since when
     */
    public record Line(String person, String name, String title, String reason, String by) {}
}
