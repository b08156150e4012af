package org.lectern.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

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
                number(fields, "share", 0, 100, SecondLooking.USUAL.share()),
                number(fields, "from", SecondLooking.USUAL.from(), MOST_PEOPLE, SecondLooking.USUAL.from()),
                reviewer(fields),
                number(fields, "protects", 0, Term.MOST, SecondLooking.USUAL.protects()),
                number(fields, "holds", 0, 100, SecondLooking.USUAL.holds()));
    }

    private int number(Fields fields, String key, int least, int most, int usual) {
        Node node = fields.node(key);
        if (node == null) {
            return usual;
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            problems.add(
                    fields.at(key),
                    "\"" + key + "\" is no whole number from " + least + " to " + most + ".",
                    "Write " + key + ": " + usual + ", or leave it out.");
            return usual;
        }
        return number;
    }

    private List<String> reviewer(Fields fields) {
        List<Node> nodes = fields.items("reviewer");
        List<String> roles = fields.texts("reviewer");
        for (int i = 0; i < roles.size(); i++) {
            references.add(new Reference(Reference.Kind.OWES, roles.get(i), Spot.of(nodes.get(i))));
        }
        return roles;
    }
}
