package org.lectern.server.policy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * The draft of the version that comes next, clause by clause; template policy/draft.jte.
 *
 * @param language that of the policy's words, by its tag
 * @param changed who changed it last and when, in words
 * @param told what is to be known first, in sentences
 * @param wrong what keeps it from being proposed and belongs to no clause
 * @param revision the draft's; null where nobody has begun one
 */
public record DraftPage(
        Layout layout,
        String language,
        String changed,
        List<String> told,
        List<String> wrong,
        List<Clause> clauses,
        List<Remark> remarks,
        @Nullable Integer revision,
        boolean added) {

    public DraftPage {
        told = List.copyOf(told);
        wrong = List.copyOf(wrong);
        clauses = List.copyOf(clauses);
        remarks = List.copyOf(remarks);
    }

    /**
     * A clause.
     *
     * @param href empty for one without an id, which can be changed in the whole text only
     * @param said how many mistakes and remarks there are about it, in words; empty for none
     */
    public record Clause(String href, String place, String asks, List<String> rules, String said) {
        public Clause {
            rules = List.copyOf(rules);
        }
    }

    /** Something that counsel of the other side would point at, with a form that has no such problem. */
    public record Remark(String what, String better, String source) {}
}
