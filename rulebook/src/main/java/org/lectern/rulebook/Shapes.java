package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads from the JSON Schema of the language what may stand where. */
public final class Shapes {

    private static final String REFERENCE = "#/$defs/";
    private static final Map<?, ?> DEFINITIONS = definitions();
    private static final Map<Control.Kind, Shape> CONTROLS =
            Stream.of(Control.Kind.values()).collect(Collectors.toUnmodifiableMap(kind -> kind, Shapes::read));
    private static final Shape.Group CLAUSE = withoutControls((Shape.Group) named("clause"));

    private Shapes() {}

    /** What stands under the name of a control of this kind. */
    public static Shape control(Control.Kind kind) {
        return Objects.requireNonNull(CONTROLS.get(kind));
    }

    /** What stands in a clause beside its controls. */
    public static Shape.Group clause() {
        return CLAUSE;
    }

    private static Map<?, ?> definitions() {
        // JSON is YAML.
        Object schema = new Load(LoadSettings.builder().build()).loadFromString(Rulebooks.schema());
        return map(map(schema).get("$defs"));
    }

    private static Shape read(Control.Kind kind) {
        Map<?, ?> kinds = map(map(DEFINITIONS.get("control")).get("properties"));
        return shape(map(kinds.get(kind.word())), kind.word());
    }

    private static Shape.Group withoutControls(Shape.Group clause) {
        return new Shape.Group(
                clause.of(),
                clause.parts().stream()
                        .filter(part -> !part.key().equals("controls"))
                        .toList());
    }

    private static Shape named(String definition) {
        return shape(map(DEFINITIONS.get(definition)), definition);
    }

    /** {@code of} is the definition, or the key where the schema says it in place. */
    private static Shape shape(Map<?, ?> schema, String of) {
        if (schema.get("$ref") instanceof String reference) {
            return named(reference.substring(REFERENCE.length()));
        }
        if (schema.get("anyOf") instanceof List<?> several) {
            return either(several.stream().map(Shapes::map).toList(), of);
        }
        if (schema.get("enum") instanceof List<?> words) {
            return new Shape.Choice(of, words.stream().map(String::valueOf).toList());
        }
        if (schema.get("const") instanceof String word) {
            return new Shape.Choice(of, List.of(word));
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "string" -> new Shape.Text(of);
            case "boolean" -> new Shape.Flag();
            case "array" -> new Shape.Many(shape(map(schema.get("items")), of));
            case "object" -> object(schema, of);
            default -> throw new IllegalStateException("No form is made of " + schema);
        };
    }

    private static Shape object(Map<?, ?> schema, String of) {
        if (schema.get("patternProperties") instanceof Map<?, ?> patterns) {
            return new Shape.Named(String.valueOf(patterns.keySet().iterator().next()));
        }
        List<?> required = schema.get("required") instanceof List<?> keys ? keys : List.of();
        List<Shape.Part> parts = new ArrayList<>();
        map(schema.get("properties")).forEach((key, value) -> {
            String name = String.valueOf(key);
            parts.add(new Shape.Part(name, shape(map(value), name), required.contains(name)));
        });
        return new Shape.Group(of, parts);
    }

    // The language has three alternatives: one or several, all or some, words or prose.
    private static Shape either(List<? extends Map<?, ?>> several, String of) {
        List<Shape> shapes =
                several.stream().map(one -> shape(one, of)).distinct().toList();
        Shape last = shapes.getLast();
        if (shapes.getFirst() instanceof Shape.Flag && last instanceof Shape.Many(Shape.Choice words)) {
            return new Shape.AllOrSome(words);
        }
        if (shapes.getFirst() instanceof Shape.Choice words && shapes.stream().anyMatch(Shape.Text.class::isInstance)) {
            return new Shape.WordsOrProse(words);
        }
        if (last instanceof Shape.Many) {
            return last;
        }
        throw new IllegalStateException("No form is made of " + several);
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("The schema has no mapping where one is expected: " + value);
    }
}
