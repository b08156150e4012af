package org.lectern.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which decisions are looked at again. */
final class SecondLookingReader {

    private static final int MOST_PEOPLE = 99;

    private final Problems problems;
    private final List<Reference> references;

    SecondLookingReader(Problems problems, List<Reference> references) {
        this.problems = problems;
        this.references = references;
    }

    SecondLooking read(@Nullable Node node) {
        Fields fields = node == null ? null : Fields.of(problems, node, "second-looks", Keys.SECOND_LOOKS);
        if (fields == null) {
            return SecondLooking.USUAL;
        }
        return new SecondLooking(
                fields.number("share", 0, 100, SecondLooking.USUAL.share()),
                fields.number("from", SecondLooking.USUAL.from(), MOST_PEOPLE, SecondLooking.USUAL.from()),
                Reference.all(fields, "reviewer", Reference.Kind.OWES, references),
                fields.number("protects", 0, Term.MOST, SecondLooking.USUAL.protects()),
                fields.number("holds", 0, 100, SecondLooking.USUAL.holds()));
    }
}
