package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads a formula: {@code not} binds tighter than {@code and}, {@code and} tighter than {@code or}; parentheses group. Positions
 * are exact where the formula stands on one line.
 */
final class FormulaReader {

    private static final int MOST_NESTING = 20;

    /** Ends the reading of one formula after its problem was added. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    private final Problems problems;
    private final PredicateReader predicates;
    private final List<PredicateReader.Argument> tokens = new ArrayList<>();
    private Spot end;
    private int next;
    private int nesting;

    private FormulaReader(Problems problems, List<Reference> references, Spot end) {
        this.problems = problems;
        this.predicates = new PredicateReader(problems, references);
        this.end = end;
    }

    /** The formula of a text node; null if it cannot be read, with a problem added. */
    static @Nullable Formula read(Node node, Problems problems, List<Reference> references) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(Spot.of(node), "A formula is one text.", "Write such as: criticism and not supported");
            return null;
        }
        var reader = new FormulaReader(problems, references, Spot.of(node));
        try {
            reader.tokenize(scalar);
            Formula formula = reader.any();
            reader.expectEnd();
            return formula;
        } catch (Unreadable e) {
            return null;
        }
    }

    private void tokenize(ScalarNode scalar) {
        String text = scalar.getValue();
        boolean oneLine = scalar.getStartMark()
                .map(mark -> mark.getLine())
                .equals(scalar.getEndMark().map(mark -> mark.getLine()));
        Spot start = Spot.of(scalar).right(scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            Spot at = oneLine ? start.right(i) : Spot.of(scalar);
            if (Character.isWhitespace(c)) {
                i++;
            } else if ("(),".indexOf(c) >= 0) {
                tokens.add(new PredicateReader.Argument(String.valueOf(c), at));
                i++;
            } else if (isWordPart(c)) {
                int from = i;
                while (i < text.length() && isWordPart(text.charAt(i))) {
                    i++;
                }
                tokens.add(new PredicateReader.Argument(text.substring(from, i), at));
            } else {
                throw unreadable(
                        at, "\"" + c + "\" has no place in a formula.", "Use words, and, or, not, parentheses.");
            }
        }
        end = oneLine ? start.right(text.length()) : Spot.of(scalar);
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private Unreadable unreadable(Spot at, String what, String instead) {
        problems.add(at, what, instead);
        return new Unreadable();
    }

    private Formula any() {
        var parts = new ArrayList<Formula>(List.of(all()));
        while (taken("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Formula.Any(List.copyOf(parts));
    }

    private Formula all() {
        var parts = new ArrayList<Formula>(List.of(one()));
        while (taken("and")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Formula.All(List.copyOf(parts));
    }

    private Formula one() {
        if (++nesting > MOST_NESTING) {
            throw unreadable(end, "The formula is nested too deep.", "Divide it into two gates.");
        }
        try {
            if (taken("not")) {
                return new Formula.Not(one());
            }
            if (taken("(")) {
                Formula inner = any();
                expect(")");
                return inner;
            }
            return predicate();
        } finally {
            nesting--;
        }
    }

    private Formula predicate() {
        PredicateReader.Argument name = word("a predicate");
        var arguments = new ArrayList<PredicateReader.Argument>();
        if (taken("(")) {
            do {
                arguments.add(word("a word"));
            } while (taken(","));
            expect(")");
        }
        return new Formula.Holds(predicates.read(name, arguments));
    }

    private PredicateReader.Argument word(String wanted) {
        if (next >= tokens.size()) {
            throw unreadable(end, "The formula ends where " + wanted + " is expected.", "Write " + wanted + ".");
        }
        PredicateReader.Argument token = tokens.get(next++);
        if (List.of("(", ")", ",", "and", "or", "not").contains(token.text())) {
            throw unreadable(
                    token.at(),
                    "\"" + token.text() + "\" stands where " + wanted + " is expected.",
                    "Write " + wanted + ".");
        }
        return token;
    }

    private boolean taken(String text) {
        boolean there = next < tokens.size() && tokens.get(next).text().equals(text);
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String text) {
        if (!taken(text)) {
            Spot at = next < tokens.size() ? tokens.get(next).at() : end;
            throw unreadable(at, "A \"" + text + "\" is missing.", "Close the parenthesis.");
        }
    }

    private void expectEnd() {
        if (next < tokens.size()) {
            PredicateReader.Argument token = tokens.get(next);
            throw unreadable(
                    token.at(),
                    "\"" + token.text() + "\" does not continue the formula.",
                    "Put and, or before it, or take it out.");
        }
    }
}
