package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the controls of a clause. */
final class ControlReader {

    private final Problems problems;
    private final List<Reference> references;
    private final WordLists wordLists;
    private final OwedReader owed;

    ControlReader(Problems problems, List<Reference> references, WordLists wordLists) {
        this.problems = problems;
        this.references = references;
        this.wordLists = wordLists;
        this.owed = new OwedReader(problems, references);
    }

    /** A control written as {@code kind: value}, or null if it cannot be read. */
    @Nullable
    Control read(Node node) {
        Fields outer = Fields.of(problems, node, "A control", Word.all(Control.Kind.class));
        if (outer == null) {
            return null;
        }
        if (outer.keys().size() != 1) {
            if (!outer.keys().isEmpty()) {
                problems.add(outer.at(), "A control is of one kind.", "Begin each kind with a hyphen of its own.");
            }
            return null;
        }
        String word = outer.keys().iterator().next();
        Node value = outer.node(word);
        Control.Kind kind = Word.find(Control.Kind.class, word);
        return value == null || kind == null ? null : read(kind, value);
    }

    private @Nullable Control read(Control.Kind kind, Node value) {
        return switch (kind) {
            case GATE -> gate(Fields.of(problems, value, "A gate", Keys.GATE));
            case FIND -> find(Fields.of(problems, value, "A find", Keys.FIND));
            case SHOW -> show(Fields.of(problems, value, "A show", Keys.SHOW));
            case PROCEDURE -> owed.procedure(Fields.of(problems, value, "A procedure", Keys.PROCEDURE));
            case REGISTER -> register(Fields.of(problems, value, "A register", Keys.REGISTER));
            case DUTY -> owed.duty(Fields.of(problems, value, "A duty", Keys.DUTY));
            case WATCH -> watch(Fields.of(problems, value, "A watch", Keys.WATCH));
            case INVARIANT -> invariant(value);
        };
    }

    private @Nullable Control gate(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Set<Act> on = fields.words("on", Act.class, true);
        Formula when = formula(fields, "when", false);
        Formula need = formula(fields, "need", true);
        Formula override = formula(fields, "override", false);
        String say = fields.text("say");
        if (override != null && mentionsStandingBy(override) && !on.stream().allMatch(Act::speaks)) {
            problems.add(
                    fields.at("override"),
                    "Nobody stands by words that somebody else wrote.",
                    "Take attested(stands-by) out, or name only publish and reply under on.");
        }
        return need == null ? null : new Control.Gate(on, when, need, override, say);
    }

    private static boolean mentionsStandingBy(Formula formula) {
        return switch (formula) {
            case Formula.Holds(Predicate predicate) ->
                predicate instanceof Predicate.Attested(Attestation attestation) && attestation.ofOwnWords();
            case Formula.Not(Formula inner) -> mentionsStandingBy(inner);
            case Formula.All(List<Formula> parts) -> parts.stream().anyMatch(ControlReader::mentionsStandingBy);
            case Formula.Any(List<Formula> parts) -> parts.stream().anyMatch(ControlReader::mentionsStandingBy);
        };
    }

    private @Nullable Formula formula(Fields fields, String key, boolean required) {
        Node node = fields.node(key);
        if (node == null) {
            if (required) {
                problems.add(fields.at(), "A gate has no \"" + key + "\".", "Add " + key + ": a formula such as cited");
            }
            return null;
        }
        return FormulaReader.read(node, problems, references);
    }

    private @Nullable Control find(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Set<Label> labels = fields.words("labels", Label.class, true);
        Set<Facet> facets = fields.words("facets", Facet.class, false);
        for (Facet facet : facets) {
            if (!labels.contains(facet.label())) {
                problems.add(
                        fields.at("facets"),
                        "The facet \"" + facet.word() + "\" belongs to \""
                                + facet.label().word() + "\".",
                        "Add that label, or take the facet out.");
            }
        }
        Set<Speaker> from = fields.words("from", Speaker.class, false);
        var lists = new ArrayList<Control.WordList>();
        fields.items("lists").forEach(node -> lists.addAll(wordLists.read(node, labels)));
        var patterns = new ArrayList<Control.Pattern>();
        fields.items("patterns").forEach(node -> patterns.addAll(pattern(node, labels)));
        return new Control.Find(
                labels,
                facets,
                from.isEmpty() ? EnumSet.of(Speaker.PUBLIC) : from,
                fields.words("except", Except.class, false),
                fields.word("level", Level.class, Level.NORMAL, true),
                lists,
                patterns);
    }

    private List<Control.Pattern> pattern(Node node, Set<Label> labels) {
        Fields fields = Fields.of(problems, node, "A pattern", Keys.PATTERN);
        if (fields == null) {
            return List.of();
        }
        Label label = WordLists.label(fields, labels, problems);
        Facet facet = fields.has("facet") ? fields.word("facet", Facet.class, Facet.PHONE, true) : null;
        if (facet != null && facet.label() != label) {
            problems.add(
                    fields.at("facet"),
                    "The facet \"" + facet.word() + "\" belongs to \""
                            + facet.label().word() + "\".",
                    "Take the facet out.");
        }
        String expression = fields.text("expression");
        String problem = expression.isEmpty() ? null : SafePattern.problem(expression);
        if (problem != null) {
            problems.add(
                    fields.at("expression"),
                    "This expression is not accepted: " + problem + ".",
                    "Use characters, [classes], \\d \\w \\s \\b and counts such as {1,20}.");
        }
        return List.of(new Control.Pattern(label, facet, expression));
    }

    private @Nullable Control show(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Place place = fields.word("place", Place.class, Place.DECISION, false);
        boolean confirm = fields.flag("confirm");
        if (confirm && !place.asks()) {
            problems.add(
                    fields.at("confirm"),
                    "Nobody can confirm a text that is shown at " + place.word() + ".",
                    "Leave confirm out, or show it where something is written: composer, reply or conduct.");
        }
        return new Control.Show(place, fields.text("text"), Languages.read(problems, fields.node("in")), confirm);
    }

    private @Nullable Control register(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        if (fields.items("fields").isEmpty()) {
            problems.add(fields.at(), "A register has no \"fields\".", "Add fields: [what is kept]");
        }
        return new Control.Register(fields.text("of"), fields.texts("fields"), fields.optionalText("review"));
    }

    private @Nullable Control watch(@Nullable Fields fields) {
        return fields == null
                ? null
                : new Control.Watch(fields.text("what"), fields.text("every"), fields.optionalText("then"));
    }

    private @Nullable Control invariant(Node value) {
        String word = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        Promise promise = Word.find(Promise.class, word);
        if (promise == null) {
            problems.add(
                    Spot.of(value),
                    "\"" + word + "\" is no promise of the product.",
                    Nearest.instead(word, Word.all(Promise.class)));
            return null;
        }
        return new Control.Invariant(promise);
    }
}
