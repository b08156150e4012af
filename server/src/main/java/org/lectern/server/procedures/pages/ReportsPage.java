package org.lectern.server.procedures.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/** What somebody can say that has happened; template procedures/reports.jte. */
public record ReportsPage(Layout layout, List<Choice> choices) {

    public ReportsPage {
        choices = List.copyOf(choices);
    }

    /** One of them, and who gets to know. */
    public record Choice(String href, String title, String to) {}
}
