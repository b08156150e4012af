package org.lectern.server.steps.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/** Investigations and the steps that came of them, and packages that wait; template steps/steps.jte. */
public record StepsPage(Layout layout, List<Line> open, List<Line> packages, List<Line> ended) {

    public StepsPage {
        open = List.copyOf(open);
        packages = List.copyOf(packages);
        ended = List.copyOf(ended);
    }

    /** One of them. */
    public record Line(String href, String title, String about, String state, When at) {}
}
