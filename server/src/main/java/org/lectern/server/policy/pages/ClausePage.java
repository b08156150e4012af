package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * A clause of the draft with its controls in words and its text beside; template policy/draft-clause.jte.
 *
 * @param own where what it says beside its controls is changed
 * @param kinds controls that can be added
 */
public record ClausePage(
        Layout layout,
        String language,
        String place,
        String asks,
        String own,
        String out,
        String seen,
        @Nullable String told,
        List<String> wrong,
        List<DraftPage.Remark> remarks,
        List<Rule> rules,
        List<Kind> kinds,
        YamlBeside beside) {

    public ClausePage {
        wrong = List.copyOf(wrong);
        remarks = List.copyOf(remarks);
        rules = List.copyOf(rules);
        kinds = List.copyOf(kinds);
    }

    /** A control in words, and what is wrong with it. */
    public record Rule(String href, String kind, String says, List<String> wrong) {
        public Rule {
            wrong = List.copyOf(wrong);
        }
    }

    /** A kind of control that can be added. */
    public record Kind(String href, String label) {}
}
