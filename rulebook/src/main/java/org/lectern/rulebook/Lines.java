package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The lines of a text on which a part of it stands, from {@code first} to before {@code end}, both from 0. */
record Lines(int first, int end) {

    /** Those of a node; lines after it that are empty or only a comment are not its own. */
    static Lines of(Node node, List<String> text) {
        int first = start(node).getLine();
        int end = Math.max(first, last(node)) + 1;
        while (end > first + 1
                && (text.get(end - 1).isBlank() || text.get(end - 1).strip().startsWith("#"))) {
            end--;
        }
        return new Lines(first, end);
    }

    static Mark start(Node node) {
        return node.getStartMark().orElseThrow();
    }

    private static int last(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK) {
            return inner(node).mapToInt(Lines::last).max().orElse(start(node).getLine());
        }
        Mark end = node.getEndMark().orElseThrow();
        // A folded text ends where the next line begins.
        return end.getColumn() == 0 ? end.getLine() - 1 : end.getLine();
    }

    private static Stream<Node> inner(Node node) {
        return switch (node) {
            case SequenceNode sequence -> sequence.getValue().stream();
            case MappingNode mapping ->
                mapping.getValue().stream().flatMap(one -> Stream.of(one.getKeyNode(), one.getValueNode()));
            default -> Stream.of();
        };
    }

    boolean contains(int line) {
        return line >= first && line < end;
    }

    /** The text with other lines in place of these. */
    List<String> replaced(List<String> text, List<String> by) {
        List<String> all = new ArrayList<>(text.subList(0, first));
        all.addAll(by);
        all.addAll(text.subList(end, text.size()));
        return all;
    }
}
