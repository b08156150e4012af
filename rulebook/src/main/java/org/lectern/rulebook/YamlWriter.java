package org.lectern.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes parts of a rulebook as the rulebooks of the product are laid out: words side by side, long sentences folded. */
final class YamlWriter {

    private static final int WIDTH = 110;
    private static final int LONGEST_LINE = 90;
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setWidth(WIDTH)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .build();

    private YamlWriter() {}

    /** The lines of a part, without an end of line. */
    static List<String> lines(Yaml part) {
        String text = new Present(SETTINGS)
                .emitToString(new Serialize(SETTINGS).serializeOne(node(part)).iterator());
        return text.stripTrailing().lines().toList();
    }

    private static Node node(Yaml part) {
        return switch (part) {
            case Yaml.Scalar(String value, boolean text) -> scalar(value, text);
            case Yaml.Items(List<Yaml> items) ->
                new SequenceNode(
                        Tag.SEQ,
                        items.stream().map(YamlWriter::node).toList(),
                        sideBySide(items) ? FlowStyle.FLOW : FlowStyle.BLOCK);
            case Yaml.Keyed(Map<String, Yaml> values) ->
                new MappingNode(
                        Tag.MAP,
                        values.entrySet().stream()
                                .map(one -> new NodeTuple(key(one.getKey()), node(one.getValue())))
                                .toList(),
                        FlowStyle.BLOCK);
        };
    }

    private static Node key(String key) {
        return new ScalarNode(key.matches("[0-9]+") ? Tag.INT : Tag.STR, key, ScalarStyle.PLAIN);
    }

    private static Node scalar(String value, boolean text) {
        if (!text) {
            return new ScalarNode(value.matches("true|false") ? Tag.BOOL : Tag.INT, value, ScalarStyle.PLAIN);
        }
        boolean folds = value.length() > LONGEST_LINE && value.indexOf('\n') < 0 && !value.contains("  ");
        ScalarStyle style =
                folds ? ScalarStyle.FOLDED : value.indexOf('\n') < 0 ? ScalarStyle.PLAIN : ScalarStyle.LITERAL;
        return new ScalarNode(Tag.STR, value, style);
    }

    private static boolean sideBySide(List<Yaml> items) {
        return items.stream().allMatch(Yaml.Scalar.class::isInstance)
                && items.stream()
                                .flatMap(one -> one instanceof Yaml.Scalar scalar ? Stream.of(scalar) : Stream.of())
                                .mapToInt(one -> one.value().length() + 2)
                                .sum()
                        < LONGEST_LINE;
    }
}
