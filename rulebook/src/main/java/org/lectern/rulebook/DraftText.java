package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A rulebook's text, sound or not, in which one clause or control is changed and every other line stays as it is. A comment inside of what
 * is written anew is kept above it.
 */
public final class DraftText {

    private final List<String> lines;
    private final List<ClausePart> clauses;
    private final int inOneLine;

    private DraftText(List<String> lines, List<ClausePart> clauses, int inOneLine) {
        this.lines = lines;
        this.clauses = clauses;
        this.inOneLine = inOneLine;
    }

    /** What taking a text apart gives. */
    public sealed interface Result {

        /** Its parts. */
        record Apart(DraftText text) implements Result {}

        /** It is no YAML, or has no clauses. */
        record Unreadable(List<Problem> problems) implements Result {}
    }

    /** Takes a text apart; {@code name} is what problems call it. */
    public static Result read(String name, String yaml) {
        Problems problems = new Problems(name);
        Node root = YamlText.read(yaml, problems);
        SequenceNode clauses = root instanceof MappingNode mapping ? clauses(mapping) : null;
        if (clauses == null) {
            if (!problems.any()) {
                problems.add(Spot.START, "A rulebook has no \"clauses\".", "Add clauses, each with a hyphen.");
            }
            return new Result.Unreadable(problems.errors());
        }
        List<String> lines = yaml.lines().toList();
        List<ClausePart> parts = clauses.getValue().stream()
                .map(one -> ClausePart.of(one, lines))
                .filter(Objects::nonNull)
                .toList();
        return new Result.Apart(new DraftText(lines, parts, clauses.getValue().size() - parts.size()));
    }

    private static @Nullable SequenceNode clauses(MappingNode root) {
        for (NodeTuple tuple : root.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("clauses")) {
                return tuple.getValueNode() instanceof SequenceNode sequence ? sequence : null;
            }
        }
        return null;
    }

    /** Comments by their lines. */
    private Map<Integer, String> comments() {
        LoadSettings settings =
                LoadSettings.builder().setUseMarks(true).setParseComments(true).build();
        Map<Integer, String> comments = new LinkedHashMap<>();
        for (Event event : new Parse(settings).parseString(text(lines))) {
            if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                comments.put(
                        comment.getStartMark().orElseThrow().getLine(),
                        comment.getValue().strip());
            }
        }
        return comments;
    }

    /** The clauses that can be changed one by one. */
    public List<ClausePart> clauses() {
        return clauses;
    }

    /** How many clauses do not begin on a line of their own, and can only be changed in the whole text. */
    public int inOneLine() {
        return inOneLine;
    }

    /** The first clause of this id, or null. */
    public @Nullable ClausePart clause(String id) {
        return clauses.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** The text with another control in the place of one; the control's number counts from 0. */
    public String with(ClausePart clause, int number, Control.Kind kind, Yaml control) {
        return controls(clause, number, new Yaml.Keyed(Map.of(kind.word(), control)));
    }

    /** The text with one more control at the end of a clause. */
    public String withNew(ClausePart clause, Control.Kind kind, Yaml control) {
        return controls(clause, clause.controls().size(), new Yaml.Keyed(Map.of(kind.word(), control)));
    }

    /** The text without one of a clause's controls. */
    public String without(ClausePart clause, int number) {
        return controls(clause, number, null);
    }

    private String controls(ClausePart clause, int number, @Nullable Yaml control) {
        List<Lines> known = clause.controlLines();
        boolean only = control == null && clause.controls().size() == 1;
        if (only || !clause.block() || (known == null && clause.hasControls())) {
            return whole(clause, changed(clause, number, control));
        }
        if (known == null) {
            List<String> added = new ArrayList<>(List.of(" ".repeat(clause.column()) + "controls:"));
            added.addAll(item(control, clause.column() + 2));
            return text(new Lines(clause.lines().end(), clause.lines().end()).replaced(lines, added));
        }
        int hyphen = lines.get(known.getFirst().first()).indexOf('-');
        if (number == known.size()) {
            int end = known.getLast().end();
            return text(new Lines(end, end).replaced(lines, item(control, hyphen)));
        }
        Lines old = known.get(number);
        List<String> by = control == null ? List.of() : commented(old, item(control, hyphen), hyphen);
        return text(old.replaced(lines, by));
    }

    private static Yaml.Keyed changed(ClausePart clause, int number, @Nullable Yaml control) {
        List<Yaml> controls = new ArrayList<>(
                clause.content().get("controls") instanceof Yaml.Items(List<Yaml> items) ? items : List.of());
        if (control == null) {
            controls.remove(number);
        } else if (number == controls.size()) {
            controls.add(control);
        } else {
            controls.set(number, control);
        }
        Map<String, Yaml> values = new LinkedHashMap<>(clause.content().values());
        values.remove("controls");
        if (!controls.isEmpty()) {
            values.put("controls", new Yaml.Items(controls));
        }
        return new Yaml.Keyed(values);
    }

    /** The text with a clause that says something else beside its controls, which stay. */
    public String withOwn(ClausePart clause, Yaml.Keyed own) {
        Lines old = clause.ownLines();
        if (old != null) {
            return text(old.replaced(lines, commented(old, item(own, clause.hyphen()), clause.hyphen())));
        }
        Map<String, Yaml> values = new LinkedHashMap<>(own.values());
        values.put("controls", Objects.requireNonNull(clause.content().get("controls")));
        return whole(clause, new Yaml.Keyed(values));
    }

    private String whole(ClausePart clause, Yaml.Keyed content) {
        Lines old = clause.lines();
        return text(old.replaced(lines, commented(old, item(content, clause.hyphen()), clause.hyphen())));
    }

    /** The text with one more clause at the end. */
    public String withClause(Yaml.Keyed own) {
        if (clauses.isEmpty()) {
            throw new IllegalStateException("No clause here stands on lines of its own");
        }
        ClausePart last = clauses.getLast();
        int end = last.lines().end();
        List<String> added = new ArrayList<>(List.of(""));
        added.addAll(item(own, last.hyphen()));
        return text(new Lines(end, end).replaced(lines, added));
    }

    /** The text without a clause. */
    public String without(ClausePart clause) {
        List<String> left = new ArrayList<>(clause.lines().replaced(lines, List.of()));
        int at = clause.lines().first();
        if (at > 0
                && at < left.size()
                && left.get(at).isBlank()
                && left.get(at - 1).isBlank()) {
            left.remove(at);
        }
        return text(left);
    }

    /** The text with other lines, as {@link ClausePart#yaml} gives them, in the place of a clause. */
    public String with(ClausePart clause, String yaml) {
        String indent = " ".repeat(clause.hyphen());
        List<String> by = yaml.stripTrailing()
                .lines()
                .map(line -> line.isBlank() ? "" : indent + line)
                .toList();
        return text(clause.lines().replaced(lines, by));
    }

    private static List<String> item(@Nullable Yaml part, int hyphen) {
        String indent = " ".repeat(hyphen);
        List<String> all = YamlWriter.lines(Objects.requireNonNull(part));
        return Stream.concat(
                        Stream.of(indent + "- " + all.getFirst()),
                        all.stream().skip(1).map(line -> line.isBlank() ? "" : indent + "  " + line))
                .toList();
    }

    private List<String> commented(Lines old, List<String> by, int hyphen) {
        List<String> all = new ArrayList<>();
        comments().forEach((line, says) -> {
            if (old.contains(line)) {
                all.add((" ".repeat(hyphen) + "# " + says).stripTrailing());
            }
        });
        all.addAll(by);
        return all;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
