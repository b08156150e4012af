package org.lectern.server.policy.pages;

import java.util.List;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/** What is voted on and who stands for an office; template policy/votes.jte. */
public record VotesPage(Layout layout, List<Line> lines, List<Option> kinds, Field name, Field from, Field until) {

    public VotesPage {
        lines = List.copyOf(lines);
        kinds = List.copyOf(kinds);
    }

    /** A name on the list, what it is, and from when until when it counts. */
    public record Line(String id, String name, String kind, String days) {}
}
