package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Word;
import org.lectern.server.inbox.NoticedHere;

/**
 * The act that takes the least away and keeps the policy, and why; a suggestion, which is never chosen by itself. {@code clause} is the
 * one that it keeps, null where none asks for anything.
 */
record LeastAct(Act act, Why why, @Nullable Clause clause) {

    /** Why it is the least. */
    enum Why {
        /** No clause asks for anything. */
        NOTHING_NOTICED,
        /** What was noticed is noticed only; no clause lets anybody take it away. */
        NO_GROUND,
        /** The clause could be cited, were it possible to do anything there. */
        NOTHING_POSSIBLE,
        /** Hiding keeps the clause, and comes back in full. */
        HIDING_IS_ENOUGH,
        /** The clause allows deleting only, or nothing can be hidden there. */
        ONLY_DELETING
    }

    /**
     * For a comment in which this was noticed: under the clause that is cited, else under the first for which something was noticed and
     * that can be cited. {@code possible} are the acts that can be taken on it where it stands.
     */
    static LeastAct of(Rulebook rulebook, List<NoticedHere> noticed, @Nullable Citation cited, Set<Act> possible) {
        List<Citation> asked = cited == null ? citations(rulebook, noticed) : List.of(cited);
        if (asked.isEmpty()) {
            return new LeastAct(Act.LEAVE_UP, Why.NOTHING_NOTICED, null);
        }
        for (Citation citation : asked) {
            boolean hides = cites(rulebook, Act.HIDE, citation);
            boolean deletes = cites(rulebook, Act.DELETE, citation);
            if (hides || deletes) {
                return under(rulebook.clause(citation.clause()), hides, deletes, possible);
            }
        }
        return new LeastAct(
                Act.LEAVE_UP, Why.NO_GROUND, rulebook.clause(asked.getFirst().clause()));
    }

    private static LeastAct under(@Nullable Clause clause, boolean hides, boolean deletes, Set<Act> possible) {
        if (hides && possible.contains(Act.HIDE)) {
            return new LeastAct(Act.HIDE, Why.HIDING_IS_ENOUGH, clause);
        }
        return deletes && possible.contains(Act.DELETE)
                ? new LeastAct(Act.DELETE, Why.ONLY_DELETING, clause)
                : new LeastAct(Act.LEAVE_UP, Why.NOTHING_POSSIBLE, clause);
    }

    private static boolean cites(Rulebook rulebook, Act act, Citation citation) {
        return Citations.choices(rulebook, act).stream()
                .anyMatch(choice -> choice.citation().clause().equals(citation.clause())
                        && (citation.label() == null
                                || citation.label() == choice.citation().label()));
    }

    /** What could be cited for what was noticed, each with the label as its ground. */
    private static List<Citation> citations(Rulebook rulebook, List<NoticedHere> noticed) {
        List<Citation> citations = new ArrayList<>();
        for (NoticedHere one : noticed) {
            Clause clause = one.clause() == null ? null : rulebook.clause(one.clause());
            Label label = Word.find(Label.class, one.label());
            if (clause != null && label != null) {
                citations.add(new Citation(clause.id(), label));
            }
        }
        return citations.stream().distinct().toList();
    }
}
