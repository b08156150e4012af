package org.lectern.rulebook;

import java.util.Comparator;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the field of a form that a problem of a text is about, by where it stands. */
final class Spots {

    private static final Comparator<Spot> IN_ORDER =
            Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column);

    private Spots() {}

    /** The name of the last part that begins at the problem's place or before it; {@code name} is that of the node. */
    static String name(Node node, String name, Problem problem) {
        return switch (node) {
            case MappingNode mapping -> inMapping(mapping, name, problem);
            case SequenceNode sequence -> inSequence(sequence, name, problem);
            default -> name;
        };
    }

    private static boolean after(Node node, Problem problem) {
        return IN_ORDER.compare(Spot.of(node), new Spot(problem.line(), problem.column())) > 0;
    }

    private static boolean at(Node node, Problem problem) {
        return Spot.of(node).equals(new Spot(problem.line(), problem.column()));
    }

    private static String inMapping(MappingNode mapping, String name, Problem problem) {
        if (at(mapping, problem)) {
            return name + missing(mapping, problem);
        }
        String found = name;
        for (NodeTuple tuple : mapping.getValue()) {
            if (after(tuple.getKeyNode(), problem) || !(tuple.getKeyNode() instanceof ScalarNode key)) {
                break;
            }
            String here = name + "." + key.getValue();
            found = after(tuple.getValueNode(), problem) ? here : name(tuple.getValueNode(), here, problem);
        }
        return found;
    }

    // What is missing has no place of its own: the problem is at the mapping and names the key between quotes.
    private static String missing(MappingNode mapping, Problem problem) {
        int from = problem.what().indexOf("has no \"");
        if (from < 0) {
            return "";
        }
        String rest = problem.what().substring(from + "has no \"".length());
        return "." + rest.substring(0, Math.max(0, rest.indexOf('"')));
    }

    private static String inSequence(SequenceNode sequence, String name, Problem problem) {
        String found = name;
        for (int i = 0; i < sequence.getValue().size(); i++) {
            Node item = sequence.getValue().get(i);
            if (after(item, problem)) {
                break;
            }
            found = item instanceof ScalarNode ? name : name(item, name + "." + i, problem);
        }
        return found;
    }
}
