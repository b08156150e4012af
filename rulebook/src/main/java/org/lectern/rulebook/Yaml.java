package org.lectern.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a rulebook's text by its content, whatever its layout. */
public sealed interface Yaml {

    /** A word, number or text; {@code text} where it must be read as a text even if it looks like something else. */
    record Scalar(String value, boolean text) implements Yaml {

        /** A text. */
        public static Scalar of(String text) {
            return new Scalar(text, true);
        }
    }

    /** Several parts in their order. */
    record Items(List<Yaml> items) implements Yaml {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Parts under keys, in the order written. */
    record Keyed(Map<String, Yaml> values) implements Yaml {
        public Keyed {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public @Nullable Yaml get(String key) {
            return values.get(key);
        }
    }

    /** The content of a node. */
    static Yaml of(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Scalar(scalar.getValue(), Tag.STR.equals(scalar.getTag()));
            case SequenceNode sequence ->
                new Items(sequence.getValue().stream().map(Yaml::of).toList());
            case MappingNode mapping -> {
                Map<String, Yaml> values = new LinkedHashMap<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    values.putIfAbsent(key(tuple.getKeyNode()), of(tuple.getValueNode()));
                }
                yield new Keyed(values);
            }
            default -> throw new IllegalStateException("An alias is refused before this: " + node);
        };
    }

    private static String key(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}
