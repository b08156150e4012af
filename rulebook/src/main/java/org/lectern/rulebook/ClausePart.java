package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A clause as it stands in a text, whether or not it is sound. */
public final class ClausePart {

    private final MappingNode node;
    private final Lines lines;
    private final List<String> text;

    private ClausePart(MappingNode node, Lines lines, List<String> text) {
        this.node = node;
        this.lines = lines;
        this.text = text;
    }

    /** A clause that begins with a hyphen on a line of its own; null for what does not. */
    static @Nullable ClausePart of(Node node, List<String> text) {
        return node instanceof MappingNode mapping && alone(node, text)
                ? new ClausePart(mapping, Lines.of(node, text), text)
                : null;
    }

    /** Whether nothing but a hyphen stands before a node on its line. */
    static boolean alone(Node node, List<String> text) {
        int column = Lines.start(node).getColumn();
        return text.get(Lines.start(node).getLine()).substring(0, column).matches(" *- +");
    }

    /** Its id; empty where it has none. */
    public String id() {
        return content().get("id") instanceof Yaml.Scalar(String id, boolean _) ? id : "";
    }

    public Yaml.Keyed content() {
        return (Yaml.Keyed) Yaml.of(node);
    }

    /** Its lines as they stand, without what they are indented by. */
    public String yaml() {
        int hyphen = hyphen();
        return String.join(
                        "\n",
                        text.subList(lines.first(), lines.end()).stream()
                                .map(line -> line.length() > hyphen
                                                && line.substring(0, hyphen).isBlank()
                                        ? line.substring(hyphen)
                                        : line.strip())
                                .toList())
                + "\n";
    }

    /** Whether a problem of the whole text is about this clause. */
    public boolean has(Problem problem) {
        return lines.contains(problem.line() - 1);
    }

    /** The line of this clause, from 1, on which a problem of the whole text is. */
    public int line(Problem problem) {
        return problem.line() - lines.first();
    }

    /** One of its controls; {@code kind} is null where the language has no such kind, {@code value} is what stands under it. */
    public record Part(Control.@Nullable Kind kind, Yaml value) {}

    public List<Part> controls() {
        return controlNodes().stream().map(ClausePart::part).toList();
    }

    private static Part part(Node node) {
        if (node instanceof MappingNode mapping
                && mapping.getValue().size() == 1
                && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key) {
            return new Part(
                    Word.find(Control.Kind.class, key.getValue()),
                    Yaml.of(mapping.getValue().getFirst().getValueNode()));
        }
        return new Part(null, Yaml.of(node));
    }

    List<Node> controlNodes() {
        NodeTuple controls = controls(node);
        return controls != null && controls.getValueNode() instanceof SequenceNode sequence
                ? sequence.getValue()
                : List.of();
    }

    private static @Nullable NodeTuple controls(MappingNode node) {
        return node.getValue().stream()
                .filter(one -> one.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("controls"))
                .findFirst()
                .orElse(null);
    }

    /** The name of the field that a problem is about; {@code control} is the number of the control, -1 for the clause itself; null for another part. */
    public @Nullable String field(Problem problem, int control) {
        if (!has(problem)) {
            return null;
        }
        String found = Spots.name(node, "clause", problem);
        String here = "clause.controls." + control;
        if (control < 0) {
            return found.startsWith("clause.controls") ? null : found;
        }
        boolean inside = found.equals(here) || found.startsWith(here + ".");
        return inside ? found.substring(Math.min(found.length(), here.length() + 1)) : null;
    }

    Lines lines() {
        return lines;
    }

    int hyphen() {
        return text.get(lines.first()).indexOf('-');
    }

    int column() {
        return Lines.start(node).getColumn();
    }

    /** The lines of each control; null where they do not each begin with a hyphen on a line of their own. */
    @Nullable
    List<Lines> controlLines() {
        NodeTuple controls = controls(node);
        if (controls == null
                || !(controls.getValueNode() instanceof SequenceNode sequence)
                || sequence.getFlowStyle() != FlowStyle.BLOCK) {
            return null;
        }
        List<Lines> all = new ArrayList<>();
        for (Node one : sequence.getValue()) {
            if (!alone(one, text)) {
                return null;
            }
            all.add(Lines.of(one, text));
        }
        return all;
    }

    /** The lines before those of its controls, where these come last; null where they do not. */
    @Nullable
    Lines ownLines() {
        NodeTuple controls = controls(node);
        if (controls == null) {
            return lines;
        }
        if (!block()) {
            return null;
        }
        int line = Lines.start(controls.getKeyNode()).getLine();
        boolean last = Objects.equals(node.getValue().getLast(), controls) && line > lines.first();
        return last && controlLines() != null ? new Lines(lines.first(), line) : null;
    }

    /** Whether each of its keys begins a line, so that one more can be written below. */
    boolean block() {
        return node.getFlowStyle() == FlowStyle.BLOCK;
    }

    boolean hasControls() {
        return controls(node) != null;
    }
}
