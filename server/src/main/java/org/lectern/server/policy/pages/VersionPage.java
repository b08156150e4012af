package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.When;

/**
 * One version of a policy whole, in force now or once; templates policy/version.jte and portal/version.jte.
 *
 * @param all where all versions stand
 * @param shown what the policy in force wants said beside it
 * @param written the language of the policy
 * @param until when the next took its place; null while it is in force
 */
public record VersionPage(
        Layout layout,
        String all,
        List<ShownText> shown,
        String title,
        String written,
        When since,
        @Nullable When until,
        DocumentFacts document,
        List<ShownText> clauses) {

    public VersionPage {
        shown = List.copyOf(shown);
        clauses = List.copyOf(clauses);
    }
}
