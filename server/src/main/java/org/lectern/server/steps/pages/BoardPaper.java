package org.lectern.server.steps.pages;

import java.util.List;
import org.lectern.server.words.Messages;

/**
 * The papers of an objection to a step for the agenda of a board, without who wrote and how they are reached; template
 * steps/board-paper.jte.
 *
 * @param question what the board is asked, in a sentence
 * @param lines the decisions that the step rests on, as they stand now
 * @param clauses what the rules ask for that the findings name
 * @param onePerson how it is known to be one person; empty where nobody has written it
 * @param notice what the person was told
 * @param objection what they say against it, and {@code filed} when
 */
public record BoardPaper(
        Messages messages,
        String library,
        String number,
        String question,
        List<Line> lines,
        String findings,
        List<Rule> clauses,
        String onePerson,
        String notice,
        String objection,
        String filed) {

    public BoardPaper {
        lines = List.copyOf(lines);
        clauses = List.copyOf(clauses);
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The tag of the language that it is written in. */
    public String language() {
        return messages.locale().toLanguageTag();
    }

    /** A decision about a comment: what was done when, about which words and why, and whether it counts. */
    public record Line(
            String number, String what, String when, String place, String comment, String why, String standing) {}

    /** A rule, and where the policy says so. */
    public record Rule(String asks, String place) {}
}
