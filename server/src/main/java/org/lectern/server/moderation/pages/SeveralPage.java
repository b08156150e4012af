package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/**
 * Where several comments are chosen and one act for all of them; template moderation/several.jte.
 *
 * @param groups those with nearly the same words first, each group by itself, the others last
 * @param most how many can be chosen at once
 * @param problem what is missing in the form that was sent, or null
 */
public record SeveralPage(
        Layout layout,
        List<Group> groups,
        int most,
        List<Option> acts,
        List<Option> clauses,
        Field reason,
        @Nullable String problem) {

    public SeveralPage {
        groups = List.copyOf(groups);
        acts = List.copyOf(acts);
        clauses = List.copyOf(clauses);
    }

    /** Comments under one heading. */
    public record Group(String heading, List<SeveralLine> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }
}
