package org.lectern.server.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.rulebook.ClausePart;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.Entries;
import org.lectern.rulebook.Part;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Shapes;
import org.lectern.server.policy.pages.Row.Option;
import org.lectern.server.words.Messages;

/** Says the words of the rulebook's language, and controls as sentences, to somebody who does not read YAML. */
final class RuleWords {

    private final Messages messages;
    private final List<Rulebook.Role> roles;

    RuleWords(Messages messages, List<Rulebook.Role> roles) {
        this.messages = messages;
        this.roles = roles;
    }

    String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** The label of a field; {@code of} is the group that it belongs to. */
    String label(String of, String key) {
        return messages.text("rule." + of + "." + key);
    }

    /** A hint for a field, or for its kind of words, or an empty text. */
    String hint(String of, String key, String words) {
        return Stream.of("rule." + of + "." + key + ".hint", "rule.hint." + words)
                .filter(messages::has)
                .findFirst()
                .map(messages::text)
                .orElse("");
    }

    /** A word that can be chosen; {@code of} is the list that it stands in. */
    String word(String of, String word) {
        // A ground is a label, or what no label names.
        String elsewhere = of.equals("ground") ? "rule.word.label." : of + ".";
        return Stream.of("rule.word." + of + "." + word, elsewhere + word)
                .filter(messages::has)
                .findFirst()
                .map(messages::text)
                .orElse(word);
    }

    /** Who can owe something: the roles by their titles, and who has a part in the matter. */
    List<Option> whos(String chosen) {
        Stream<Option> titles = roles.stream().map(role -> option(role.id(), role.title(), chosen));
        Stream<Option> parts =
                Stream.of(Part.values()).map(part -> option(part.word(), messages.text("part." + part.name()), chosen));
        List<Option> known = Stream.concat(titles, parts).toList();
        return chosen.isEmpty() || known.stream().anyMatch(Option::chosen)
                ? known
                : Stream.concat(Stream.of(option(chosen, chosen, chosen)), known.stream())
                        .toList();
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }

    private String who(String id) {
        return whos(id).stream()
                .filter(Option::chosen)
                .findFirst()
                .map(Option::label)
                .orElse(id);
    }

    String kind(Control.Kind kind) {
        return messages.text("rule.kind." + kind.word());
    }

    /** A control as a sentence. */
    String says(ClausePart.Part control) {
        Control.Kind kind = control.kind();
        if (kind == null) {
            return messages.text("rule.says.unknown");
        }
        Map<String, List<String>> entries = Entries.of(Shapes.control(kind), control.value(), kind.word());
        return entries == null ? messages.text("rule.says.unknown") : says(kind, entries);
    }

    private String says(Control.Kind kind, Map<String, List<String>> entries) {
        return switch (kind) {
            case GATE -> sentence(kind, words(entries, "gate.on", "act"), first(entries, "gate.say"));
            case FIND -> sentence(kind, words(entries, "find.labels", "label"));
            case PROCEDURE ->
                sentence(kind, words(entries, "procedure.of", "case"), Entries.size(entries, "procedure.steps"));
            case REGISTER ->
                sentence(
                        kind,
                        first(entries, "register.of"),
                        first(entries, "register.fields").replace("\n", ", "));
            case DUTY ->
                sentence(
                        kind, who(first(entries, "duty.who")), first(entries, "duty.by"), after(entries, "duty.after"));
            case SHOW -> sentence(kind, words(entries, "show.place", "place"), first(entries, "show.text"));
            case WATCH -> sentence(kind, first(entries, "watch.what"), first(entries, "watch.every"));
            case INVARIANT -> sentence(kind, words(entries, "invariant", "promise"));
        };
    }

    private String sentence(Control.Kind kind, Object... values) {
        return messages.text("rule.says." + kind.word(), values);
    }

    private String after(Map<String, List<String>> entries, String name) {
        String prose = first(entries, name + Entries.PROSE).replace("\n", ", ");
        String words = words(entries, name, "trigger");
        return Stream.of(words, prose).filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
    }

    private String words(Map<String, List<String>> entries, String name, String of) {
        return entries.getOrDefault(name, List.of()).stream()
                .map(word -> word(of, word))
                .map(word -> word.length() > 1 && Character.isLowerCase(word.charAt(1))
                        ? word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1)
                        : word)
                .collect(Collectors.joining(", "));
    }

    private static String first(Map<String, List<String>> entries, String name) {
        List<String> values = entries.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
