package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys and values of one mapping; whatever is missing or wrong becomes a problem and a harmless value. */
final class Fields {

    private static final int LONGEST_TEXT = 2_000;

    private final Problems problems;
    private final Spot at;
    private final String what;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Spot> keys = new LinkedHashMap<>();

    private Fields(Problems problems, Spot at, String what) {
        this.problems = problems;
        this.at = at;
        this.what = what;
    }

    /** The fields of a mapping with these keys only; null if the node is no mapping. An empty list of keys allows any. */
    static @Nullable Fields of(Problems problems, Node node, String what, List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    Spot.of(node),
                    what + " must have keys.",
                    known.isEmpty() ? "Write key: value lines." : "Write " + String.join(", ", known) + ".");
            return null;
        }
        var fields = new Fields(problems, Spot.of(node), what);
        mapping.getValue().forEach(tuple -> fields.put(tuple, known));
        return fields;
    }

    private void put(NodeTuple tuple, List<String> known) {
        Spot spot = Spot.of(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problems.add(spot, "A key here is no word.", "Write key: value.");
            return;
        }
        String key = scalar.getValue();
        if (!known.isEmpty() && !known.contains(key)) {
            problems.add(
                    spot,
                    "\"" + key + "\" is no key of " + Character.toLowerCase(what.charAt(0)) + what.substring(1) + ".",
                    Nearest.instead(key, known));
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            problems.add(spot, "\"" + key + "\" stands here twice.", "Keep one of them.");
        } else {
            keys.put(key, spot);
        }
    }

    Spot at() {
        return at;
    }

    /** Where the value stands, or the mapping where there is none. */
    Spot at(String key) {
        Node node = values.get(key);
        return node == null ? at : Spot.of(node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    Spot keyAt(String key) {
        return keys.getOrDefault(key, at);
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    /** A text that must be there. */
    String text(String key) {
        Node node = values.get(key);
        if (node == null) {
            missing(key);
            return "";
        }
        return text(node, key);
    }

    /** A text that may be absent, then empty. */
    String optionalText(String key) {
        Node node = values.get(key);
        return node == null ? "" : text(node, key);
    }

    private void missing(String key) {
        problems.add(at, what + " has no \"" + key + "\".", "Add " + key + ": ...");
    }

    private String text(Node node, String key) {
        if (node instanceof ScalarNode scalar && Tag.STR.equals(scalar.getTag())) {
            String value = scalar.getValue().strip();
            if (value.isEmpty()) {
                problems.add(Spot.of(node), "\"" + key + "\" is empty.", "Write its text or leave the key out.");
            } else if (value.length() > LONGEST_TEXT) {
                problems.add(Spot.of(node), "\"" + key + "\" is too long.", "At most 2000 characters.");
            }
            return value;
        }
        problems.add(Spot.of(node), "\"" + key + "\" must be a text.", "Put it between quotes.");
        return "";
    }

    boolean flag(String key) {
        Node node = values.get(key);
        if (node == null) {
            return false;
        }
        if (node instanceof ScalarNode scalar && Tag.BOOL.equals(scalar.getTag())) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        problems.add(Spot.of(node), "\"" + key + "\" must be true or false.", "Write " + key + ": true");
        return false;
    }

    /** A whole number within these bounds, the usual one where the key is absent or wrong. */
    int number(String key, int least, int most, int usual) {
        Node node = values.get(key);
        if (node == null) {
            return usual;
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        if (number >= least && number <= most) {
            return number;
        }
        problems.add(
                Spot.of(node),
                "\"" + key + "\" is no whole number from " + least + " to " + most + ".",
                "Write " + key + ": " + (usual < least ? least + "." : usual + ", or leave it out."));
        return usual;
    }

    /** The items of a list, or the value alone; empty if the key is absent. */
    List<Node> items(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        items(key).forEach(node -> texts.add(text(node, key)));
        return texts;
    }

    /** Words of an enum in the order written; a required list must not be empty. */
    <E extends Enum<E> & Word> Set<E> words(String key, Class<E> type, boolean required) {
        var words = new LinkedHashSet<E>();
        if (required && items(key).isEmpty()) {
            missing(key);
        }
        for (Node node : items(key)) {
            E word = word(node, key, type);
            if (word != null && !words.add(word)) {
                problems.add(Spot.of(node), "\"" + word.word() + "\" stands here twice.", "Keep one of them.");
            }
        }
        return words;
    }

    /** A word of an enum; the fallback where the key is absent or wrong, which is a problem unless {@code optional}. */
    <E extends Enum<E> & Word> E word(String key, Class<E> type, E fallback, boolean optional) {
        Node node = values.get(key);
        if (node == null) {
            if (!optional) {
                missing(key);
            }
            return fallback;
        }
        E word = word(node, key, type);
        return word == null ? fallback : word;
    }

    private <E extends Enum<E> & Word> @Nullable E word(Node node, String key, Class<E> type) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(Spot.of(node), "\"" + key + "\" takes words.", "Write " + Word.all(type) + ".");
            return null;
        }
        E word = Word.find(type, scalar.getValue());
        if (word == null) {
            problems.add(
                    Spot.of(node),
                    "\"" + scalar.getValue() + "\" is no " + name(type) + ".",
                    Nearest.instead(scalar.getValue(), Word.all(type)));
        }
        return word;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    }
}
