package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads duties and procedures: what somebody owes after something has happened. */
final class OwedReader {

    private static final String SOON = "as soon as possible";
    private static final String ANY = "any";

    private final Problems problems;
    private final List<Reference> references;

    OwedReader(Problems problems, List<Reference> references) {
        this.problems = problems;
        this.references = references;
    }

    @Nullable
    Control procedure(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        var steps = new ArrayList<Control.Step>();
        for (Node node : fields.items("steps")) {
            Fields step = Fields.of(problems, node, "A step", Keys.STEP);
            if (step != null) {
                steps.add(new Control.Step(
                        who(step, "who"), step.text("does"), term(step, "by"), term(step, "not-before")));
            }
        }
        if (fields.items("steps").isEmpty()) {
            problems.add(fields.at(), "A procedure has no \"steps\".", "Add steps, each with who and does.");
        }
        return new Control.Procedure(
                fields.word("of", CaseKind.class, CaseKind.MODERATION, false),
                after(fields),
                anyOrder(fields),
                steps,
                fields.texts("letters"));
    }

    private boolean anyOrder(Fields fields) {
        String order = fields.optionalText("order");
        if (!order.isEmpty() && !order.equals(ANY)) {
            problems.add(
                    fields.at("order"),
                    "\"" + order + "\" is no order.",
                    "Write order: any for a list, or leave it out for one step after the other.");
        }
        return order.equals(ANY);
    }

    @Nullable
    Control duty(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        if (!fields.has("after")) {
            fields.text("after");
        }
        boolean soon = fields.text("by").equals(SOON);
        return new Control.Duty(
                after(fields),
                who(fields, "who"),
                soon ? null : term(fields, "by"),
                term(fields, "aim"),
                fields.has("escalate") ? who(fields, "escalate") : null,
                fields.optionalText("proof"));
    }

    /** One word names a trigger; several say in prose what the product does not learn of. */
    private After after(Fields fields) {
        Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
        var prose = new ArrayList<String>();
        for (Node node : fields.items("after")) {
            String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
            Trigger trigger = Word.find(Trigger.class, text);
            if (trigger != null) {
                if (!triggers.add(trigger)) {
                    problems.add(Spot.of(node), "\"" + text + "\" stands here twice.", "Keep one of them.");
                }
            } else if (text.isEmpty() || !text.contains(" ")) {
                problems.add(
                        Spot.of(node),
                        "\"" + text + "\" is no trigger.",
                        Nearest.instead(text, Word.all(Trigger.class)));
            } else {
                prose.add(text);
            }
        }
        return new After(triggers, String.join("; ", prose));
    }

    private Who who(Fields fields, String key) {
        String text = fields.text(key);
        Who who = Who.of(text);
        if (who instanceof Who.InRole && text.startsWith("the ")) {
            problems.add(
                    fields.at(key),
                    "\"" + text + "\" is no part in a matter.",
                    Nearest.instead(text, Word.all(Part.class)));
        } else if (who instanceof Who.InRole && !text.isEmpty()) {
            references.add(new Reference(Reference.Kind.OWES, text, fields.at(key)));
        }
        return who;
    }

    private @Nullable Term term(Fields fields, String key) {
        String text = fields.optionalText(key);
        if (text.isEmpty()) {
            return null;
        }
        Term term = Term.of(text).orElse(null);
        if (term == null) {
            String forms = key.equals("by") ? Term.FORMS + ", " + SOON : Term.FORMS;
            problems.add(fields.at(key), "\"" + text + "\" is no term.", "Write one of: " + forms + ".");
        }
        return term;
    }
}
