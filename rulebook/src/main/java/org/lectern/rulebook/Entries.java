package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form, by their names: {@code find.lists.0.name} is the name of the first list of a find. From a part of a
 * rulebook and back, by its shape, without loss.
 */
public final class Entries {

    /** What stands in a field of {@link Shape.AllOrSome} for all. */
    public static final String ALL = "true";

    /** What the field for the sentences of {@link Shape.WordsOrProse} is called after its words. */
    public static final String PROSE = ".else";

    private static final Yaml YES = new Yaml.Scalar(ALL, false);
    private static final Yaml NO = new Yaml.Scalar("false", false);
    private static final Pattern LINE = Pattern.compile("([^\\s:]+)\\s*:\\s*(.*)");

    private Entries() {}

    /** The fields of a part; null where it says something that its shape has no field for. */
    public static @Nullable Map<String, List<String>> of(Shape shape, Yaml part, String name) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        return put(entries, shape, part, name) ? entries : null;
    }

    private static boolean put(Map<String, List<String>> entries, Shape shape, Yaml part, String name) {
        return switch (shape) {
            case Shape.Text _ -> one(entries, part, name);
            case Shape.Choice _ -> one(entries, part, name);
            case Shape.Flag() -> part.equals(NO) || (part.equals(YES) && one(entries, part, name));
            case Shape.Many(Shape item) -> many(entries, item, items(part), name);
            case Shape.AllOrSome(Shape.Choice words) -> part.equals(NO) || many(entries, words, items(part), name);
            case Shape.WordsOrProse(Shape.Choice words) -> wordsOrProse(entries, words, items(part), name);
            case Shape.Named _ -> named(entries, part, name);
            case Shape.Group group -> group(entries, group, part, name);
        };
    }

    private static List<Yaml> items(Yaml part) {
        return part instanceof Yaml.Items(List<Yaml> items) ? items : List.of(part);
    }

    private static boolean one(Map<String, List<String>> entries, Yaml part, String name) {
        if (part instanceof Yaml.Scalar(String value, boolean _)) {
            entries.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.strip());
            return true;
        }
        return false;
    }

    private static boolean many(Map<String, List<String>> entries, Shape item, List<Yaml> items, String name) {
        boolean fits = true;
        for (int i = 0; i < items.size() && fits; i++) {
            fits = switch (item) {
                case Shape.Group group -> group(entries, group, items.get(i), name + "." + i);
                case Shape.Text _ -> line(entries, items.get(i), name);
                case Shape.Choice _ -> one(entries, items.get(i), name);
                case Shape.Flag _, Shape.Many _, Shape.AllOrSome _, Shape.WordsOrProse _, Shape.Named _ -> false;
            };
        }
        return fits;
    }

    /** Texts stand in one field, each on a line of its own. */
    private static boolean line(Map<String, List<String>> entries, Yaml part, String name) {
        if (!(part instanceof Yaml.Scalar(String value, boolean _))
                || value.strip().contains("\n")
                || value.isBlank()) {
            return false;
        }
        entries.merge(
                name, List.of(value.strip()), (known, more) -> List.of(known.getFirst() + "\n" + more.getFirst()));
        return true;
    }

    private static boolean wordsOrProse(
            Map<String, List<String>> entries, Shape.Choice words, List<Yaml> items, String name) {
        return items.stream()
                .allMatch(item -> item instanceof Yaml.Scalar(String value, boolean _)
                                && words.words().contains(value)
                        ? one(entries, item, name)
                        : line(entries, item, name + PROSE));
    }

    private static boolean named(Map<String, List<String>> entries, Yaml part, String name) {
        return part instanceof Yaml.Keyed(Map<String, Yaml> values)
                && values.entrySet().stream()
                        .allMatch(one -> one.getValue() instanceof Yaml.Scalar(String value, boolean text)
                                && line(entries, new Yaml.Scalar(one.getKey() + ": " + value, text), name));
    }

    private static boolean group(Map<String, List<String>> entries, Shape.Group group, Yaml part, String name) {
        if (!(part instanceof Yaml.Keyed(Map<String, Yaml> values))) {
            return false;
        }
        List<String> keys = group.parts().stream().map(Shape.Part::key).toList();
        if (!keys.containsAll(values.keySet())) {
            return false;
        }
        return group.parts().stream().allMatch(one -> {
            Yaml value = values.get(one.key());
            return value == null || put(entries, one.shape(), value, name + "." + one.key());
        });
    }

    /** The part that the fields say; null where they say nothing. */
    public static @Nullable Yaml part(Shape shape, Map<String, List<String>> entries, String name) {
        return switch (shape) {
            case Shape.Text _ -> text(entries, name);
            case Shape.Choice _ -> text(entries, name);
            case Shape.Flag() -> words(entries, name).contains(ALL) ? YES : null;
            case Shape.Many(Shape.Group group) -> groups(group, entries, name);
            case Shape.Many(Shape.Choice _) -> several(words(entries, name));
            case Shape.Many _ -> several(lines(entries, name));
            case Shape.AllOrSome _ -> {
                List<String> words = words(entries, name);
                yield words.contains(ALL) ? YES : several(words);
            }
            case Shape.WordsOrProse _ -> {
                List<String> all = new ArrayList<>(words(entries, name));
                all.addAll(lines(entries, name + PROSE));
                yield all.size() == 1 ? Yaml.Scalar.of(all.getFirst()) : several(all);
            }
            case Shape.Named(String names) -> sentences(lines(entries, name), names);
            case Shape.Group group -> group(group, entries, name);
        };
    }

    private static @Nullable Yaml text(Map<String, List<String>> entries, String name) {
        List<String> words = words(entries, name);
        return words.isEmpty() ? null : Yaml.Scalar.of(words.getFirst());
    }

    private static List<String> words(Map<String, List<String>> entries, String name) {
        return entries.getOrDefault(name, List.of()).stream()
                .map(one -> one.replace("\r\n", "\n").strip())
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static List<String> lines(Map<String, List<String>> entries, String name) {
        return words(entries, name).stream()
                .flatMap(one -> Arrays.stream(one.split("\n")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static @Nullable Yaml several(List<String> words) {
        return words.isEmpty()
                ? null
                : new Yaml.Items(
                        words.stream().<Yaml>map(Yaml.Scalar::of).distinct().toList());
    }

    // A line without a name stands under the next number; a second one under a name goes on with the first.
    private static @Nullable Yaml sentences(List<String> lines, String names) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            boolean named = matcher.matches() && matcher.group(1).matches(names);
            String key = named ? matcher.group(1) : String.valueOf(values.size() + 1);
            String says = named ? matcher.group(2) : line;
            values.merge(key, Yaml.Scalar.of(says), Entries::together);
        }
        return values.isEmpty() ? null : new Yaml.Keyed(values);
    }

    private static Yaml together(Yaml one, Yaml other) {
        return one instanceof Yaml.Scalar(String first, boolean _)
                        && other instanceof Yaml.Scalar(String second, boolean _)
                ? Yaml.Scalar.of(first + " " + second)
                : one;
    }

    private static @Nullable Yaml groups(Shape.Group group, Map<String, List<String>> entries, String name) {
        List<Yaml> items = new ArrayList<>();
        for (int i = 0; i < size(entries, name); i++) {
            Yaml item = group(group, entries, name + "." + i);
            if (item != null) {
                items.add(item);
            }
        }
        return items.isEmpty() ? null : new Yaml.Items(items);
    }

    /** How many groups there are under a name, one after the highest number; one of them may be empty. */
    public static int size(Map<String, List<String>> entries, String name) {
        Pattern numbered = Pattern.compile(Pattern.quote(name) + "\\.([0-9]{1,2})\\..*");
        return entries.keySet().stream()
                .map(numbered::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private static @Nullable Yaml group(Shape.Group group, Map<String, List<String>> entries, String name) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        for (Shape.Part part : group.parts()) {
            Yaml value = part(part.shape(), entries, name + "." + part.key());
            if (value != null) {
                values.put(part.key(), value);
            }
        }
        return values.isEmpty() ? null : new Yaml.Keyed(values);
    }
}
