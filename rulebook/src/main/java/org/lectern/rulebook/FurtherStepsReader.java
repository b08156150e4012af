package org.lectern.rulebook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which further steps there are. What lasts must have an end, an approver and an appeal, or the rulebook is refused. */
final class FurtherStepsReader {

    private static final int MOST_DECISIONS = 99;

    private final Problems problems;
    private final List<Reference> references;

    FurtherStepsReader(Problems problems, List<Reference> references) {
        this.problems = problems;
        this.references = references;
    }

    FurtherSteps read(@Nullable Node node) {
        Fields fields = node == null ? null : Fields.of(problems, node, "further-steps", Keys.FURTHER_STEPS);
        if (fields == null) {
            return FurtherSteps.NONE;
        }
        var read = new FurtherSteps(
                fields.words("steps", FurtherStep.class, true),
                fields.number("decisions", FurtherSteps.FEWEST, MOST_DECISIONS, FurtherSteps.NONE.decisions()),
                fields.number("within", 1, Term.MOST, FurtherSteps.NONE.within()),
                fields.number("longest", 1, FurtherSteps.LONGEST, 0),
                Reference.all(fields, "approved-by", Reference.Kind.OWES, references),
                fields.number("statement-seen", 1, FurtherSteps.LONGEST, FurtherSteps.NONE.statementSeen()),
                term(fields));
        lasting(fields, read);
        return read;
    }

    private void lasting(Fields fields, FurtherSteps read) {
        Set<FurtherStep> steps = read.steps();
        if (steps.stream().noneMatch(FurtherStep::lasts)) {
            return;
        }
        if (read.longest() == 0 && !fields.has("longest")) {
            problems.add(
                    fields.at("steps"),
                    "A limit or a block has no end.",
                    "Add longest: with the days that one lasts at most, such as longest: 90.");
        }
        if (read.approvedBy().isEmpty()) {
            problems.add(
                    fields.at("steps"),
                    "Nobody approves a limit or a block.",
                    "Add approved-by: with the roles of those who may.");
        }
        if (read.appealWithin() == null && !fields.has("appeal-within")) {
            problems.add(
                    fields.at("steps"),
                    "Nobody can object to a limit or a block.",
                    "Add appeal-within: with how long somebody can, such as appeal-within: 30 days.");
        }
    }

    private @Nullable Term term(Fields fields) {
        String text = fields.optionalText("appeal-within");
        if (text.isEmpty()) {
            return null;
        }
        return Term.of(text).orElseGet(() -> {
            problems.add(
                    fields.at("appeal-within"), "\"" + text + "\" is no term.", "Write one of: " + Term.FORMS + ".");
            return null;
        });
    }
}
