package org.lectern.server.publishing.pages;

import java.util.List;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/** Answers that are kept ready; template publishing/prepared.jte. */
public record PreparedPage(Layout layout, List<Line> lines, Field name, Field text, List<String> variables) {

    public PreparedPage {
        lines = List.copyOf(lines);
        variables = List.copyOf(variables);
    }

    /** One answer with its name. */
    public record Line(String id, String name, String text) {}
}
