package org.lectern.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Texts of a rulebook in other languages than it was first written in, by their tag: {@code fr-CA}. */
final class Languages {

    private Languages() {}

    /** The tag of those that is for this reader: their own language, else that of another region; null where there is neither. */
    static @Nullable String tag(Map<String, String> texts, Locale reader) {
        return texts.containsKey(reader.toLanguageTag())
                ? reader.toLanguageTag()
                : texts.keySet().stream()
                        .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(reader.getLanguage()))
                        .sorted()
                        .findFirst()
                        .orElse(null);
    }

    /** The text for this reader, else as first written. */
    static String text(Map<String, String> texts, Locale reader, String first) {
        String tag = tag(texts, reader);
        return tag == null ? first : texts.getOrDefault(tag, first);
    }

    static Map<String, String> read(Problems problems, @Nullable Node node) {
        Fields fields = node == null ? null : Fields.of(problems, node, "in", List.of());
        var texts = new TreeMap<String, String>();
        if (fields != null) {
            for (String tag : fields.keys()) {
                if (!tag.matches("[a-z]{2}(-[A-Z]{2})?")) {
                    problems.add(fields.keyAt(tag), "\"" + tag + "\" is no language.", "Write it as fr-CA or es.");
                }
                texts.put(tag, fields.text(tag));
            }
        }
        return texts;
    }
}
