package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * The form for one control, or for what a clause says beside its controls, with the clause's text; template policy/rule.jte.
 *
 * @param back where it came from, {@code backTo} in words
 * @param lead what kind of rule it is
 * @param action where the form is sent
 * @param out where it is taken out; null where there is nothing yet
 * @param seen what tells whether somebody changed the clause meanwhile
 * @param told what must be said first, such as that somebody changed the clause; null for nothing
 * @param wrong what is wrong with the rule and belongs to no field
 * @param rows empty where the rule says something that no field shows
 * @param beside null for a clause that is not there yet
 */
public record RulePage(
        Layout layout,
        String back,
        String backTo,
        String heading,
        String lead,
        String action,
        @Nullable String out,
        String seen,
        @Nullable String told,
        List<String> wrong,
        List<Row> rows,
        @Nullable YamlBeside beside) {

    public RulePage {
        wrong = List.copyOf(wrong);
        rows = List.copyOf(rows);
    }
}
