package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.pages.DecisionPane;
import org.lectern.server.moderation.pages.DecisionPane.Passage;
import org.lectern.server.words.Messages;

/**
 * The clauses that can be cited for removing a comment: first those for which certain words were noticed, then those that the text on the whole
 * was noticed for, such as being off its topic, then the others; each in the order of the policy.
 */
final class ClauseChoices {

    private ClauseChoices() {}

    static List<DecisionPane.Clause> of(Found found, DecisionForm form, Messages messages) {
        List<DecisionPane.Clause> choices = new ArrayList<>();
        for (Citations.Choice choice : all(found.rulebook())) {
            choices.add(clause(found, form, choice, messages));
        }
        choices.sort(Comparator.comparing((DecisionPane.Clause clause) -> clause.passage() == null)
                .thenComparing(clause -> !clause.noticed()));
        return choices;
    }

    /** Every clause and ground that can be chosen from a list, in the order of the policy. */
    static List<Citations.Choice> all(Rulebook rulebook) {
        // Contraband is cited by marking the comment as such, never chosen from a list.
        Citation contraband = Citations.contraband(rulebook);
        return Citations.choices(rulebook, Act.HIDE).stream()
                .filter(choice -> !choice.citation().equals(contraband))
                .toList();
    }

    /** The clause's place, and which of its grounds where it has several. */
    static String words(Citations.Choice choice, Messages messages) {
        boolean several = choice.clause().grounds() != null
                && choice.clause().grounds().grounds().size() > 1;
        Label label = choice.citation().label();
        return choice.clause().place()
                + (several ? " · " + messages.text("label." + (label == null ? "other" : label.word())) : "");
    }

    private static DecisionPane.Clause clause(
            Found found, DecisionForm form, Citations.Choice choice, Messages messages) {
        Citation citation = choice.citation();
        NoticedHere support = support(found.noticed(), citation);
        return new DecisionPane.Clause(
                DecisionForm.value(citation),
                words(choice, messages),
                choice.clause().asks(),
                support != null,
                citation.equals(form.citation()),
                support == null ? null : passage(support, found.item().text()));
    }

    /** What was noticed for the clause and ground, if anything was. */
    static @Nullable NoticedHere support(List<NoticedHere> noticed, Citation citation) {
        return noticed.stream()
                .filter(one -> citation.clause().equals(one.clause()))
                .filter(one ->
                        citation.label() == null || citation.label().word().equals(one.label()))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Passage passage(NoticedHere noticed, String text) {
        Integer start = noticed.start();
        Integer end = noticed.end();
        return start == null || end == null || end > text.length()
                ? null
                : new Passage(start, end, text.substring(start, end));
    }
}
