package org.lectern.server.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Entries;
import org.lectern.rulebook.Shape;
import org.lectern.server.policy.pages.Row;
import org.lectern.server.policy.pages.Row.Beside;
import org.lectern.server.policy.pages.Row.Option;

/** Makes the rows of a form from the shape of a rule, what stands in it, and what is wrong with it. */
final class RuleRows {

    private final RuleWords words;
    private final Map<String, List<String>> entries;
    private final Map<String, String> wrong;

    /** {@code wrong} is what is wrong by the names of fields. */
    RuleRows(RuleWords words, Map<String, List<String>> entries, Map<String, String> wrong) {
        this.words = words;
        this.entries = entries;
        this.wrong = new LinkedHashMap<>(wrong);
    }

    /** The rows for a shape that stands under this name. */
    List<Row> rows(Shape shape, String name) {
        if (shape instanceof Shape.Group group) {
            return group.parts().stream()
                    .flatMap(part -> part(group, part, name + "." + part.key(), true))
                    .toList();
        }
        Shape.Part part = new Shape.Part(name, shape, true);
        return part(new Shape.Group("control", List.of(part)), part, name, true).toList();
    }

    /** What is wrong and stands at none of the rows made so far. */
    List<String> elsewhere() {
        return List.copyOf(wrong.values());
    }

    private Stream<Row> part(Shape.Group group, Shape.Part part, String name, boolean top) {
        boolean must = part.required() && top;
        return switch (part.shape()) {
            case Shape.Text(String of) ->
                Stream.of(
                        of.equals("who")
                                ? new Row.Pick(name, beside(group, part, name, of), words.whos(value(name)), must)
                                : new Row.Words(name, beside(group, part, name, of), value(name), prose(of), must));
            case Shape.Choice(String of, List<String> all) -> Stream.of(choice(group, part, name, of, all, must));
            case Shape.Flag() -> Stream.of(ticks(group, part, name, "flag", List.of(Entries.ALL)));
            case Shape.Many(Shape.Choice(String of, List<String> all)) -> Stream.of(ticks(group, part, name, of, all));
            case Shape.AllOrSome(Shape.Choice(String of, List<String> all)) ->
                Stream.of(ticks(
                        group,
                        part,
                        name,
                        of,
                        Stream.concat(Stream.of(Entries.ALL), all.stream()).toList()));
            case Shape.WordsOrProse(Shape.Choice(String of, List<String> all)) ->
                Stream.of(
                        ticks(group, part, name, of, all),
                        lines(
                                group,
                                new Shape.Part(part.key() + Entries.PROSE, part.shape(), false),
                                name + Entries.PROSE));
            case Shape.Many(Shape.Group item) -> Stream.of(parts(group, part, item, name, must));
            case Shape.Many _ -> Stream.of(lines(group, part, name));
            case Shape.Named _ -> Stream.of(lines(group, part, name));
            case Shape.Group inner ->
                inner.parts().stream().flatMap(one -> part(inner, one, name + "." + one.key(), false));
        };
    }

    private static boolean prose(String of) {
        return of.equals("prose") || of.equals("formula");
    }

    private Row lines(Shape.Group group, Shape.Part part, String name) {
        return new Row.Words(name, beside(group, part, name, "lines"), value(name), true, false);
    }

    private Row choice(Shape.Group group, Shape.Part part, String name, String of, List<String> all, boolean must) {
        return all.size() == 1
                ? ticks(group, part, name, of, all)
                : new Row.Pick(name, beside(group, part, name, of), options(name, of, all), must);
    }

    private Row ticks(Shape.Group group, Shape.Part part, String name, String of, List<String> all) {
        return new Row.Ticks(name, beside(group, part, name, of), options(name, of, all));
    }

    /** What is chosen stands first in its order, so that saving changes nothing that nobody changed. */
    private List<Option> options(String name, String of, List<String> all) {
        List<String> chosen = entries.getOrDefault(name, List.of()).stream()
                .filter(one -> !one.isBlank())
                .toList();
        Set<String> inOrder = new LinkedHashSet<>(chosen);
        inOrder.addAll(all);
        return inOrder.stream()
                .map(word -> new Option(word, words.word(of, word), chosen.contains(word)))
                .toList();
    }

    private Row parts(Shape.Group group, Shape.Part part, Shape.Group item, String name, boolean must) {
        int size = Math.max(Entries.size(entries, name), must ? 1 : 0);
        List<Row.Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String here = name + "." + i;
            List<Row> rows = item.parts().stream()
                    .flatMap(one -> part(item, one, here + "." + one.key(), false))
                    .toList();
            items.add(new Row.Item(here, words.text("rule." + item.of() + ".title", i + 1), rows, i == 0));
        }
        return new Row.Parts(
                name, beside(group, part, name, item.of()), items, words.text("rule." + item.of() + ".more"));
    }

    private Beside beside(Shape.Group group, Shape.Part part, String name, String of) {
        String label = words.label(group.of(), part.key());
        return new Beside(
                part.required() ? label : words.text("rule.may-be-empty", label),
                words.hint(group.of(), part.key(), of),
                said(name));
    }

    private @Nullable String said(String name) {
        return wrong.remove(name);
    }

    private String value(String name) {
        List<String> values = entries.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
