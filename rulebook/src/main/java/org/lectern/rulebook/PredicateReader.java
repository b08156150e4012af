package org.lectern.rulebook;

import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one predicate with its arguments. */
final class PredicateReader {

    /** All predicates of the language. */
    static final List<String> NAMES = List.of(
            "cited",
            "clause",
            "label",
            "supported",
            "noticed",
            "answering",
            "viewpoint",
            "role",
            "unit",
            "second-person",
            "criticism",
            "counsel-allows",
            "case",
            "attested",
            "has",
            "listed",
            "acknowledged",
            "capacity",
            "upheld",
            "within",
            "notice-verified",
            "preserved",
            "from");

    /** A word of a formula and where it stands. */
    record Argument(String text, Spot at) {}

    private static final Predicate HARMLESS = new Predicate.Cited();

    private final Problems problems;
    private final List<Reference> references;

    PredicateReader(Problems problems, List<Reference> references) {
        this.problems = problems;
        this.references = references;
    }

    Predicate read(Argument name, List<Argument> arguments) {
        return switch (name.text()) {
            case "cited" -> plain(name, arguments, new Predicate.Cited());
            case "supported" -> plain(name, arguments, new Predicate.Supported());
            case "viewpoint" -> plain(name, arguments, new Predicate.Viewpoint());
            case "second-person" -> plain(name, arguments, new Predicate.SecondPerson());
            case "criticism" -> plain(name, arguments, new Predicate.Criticism());
            case "counsel-allows" -> plain(name, arguments, new Predicate.CounselAllows());
            case "notice-verified" -> plain(name, arguments, new Predicate.NoticeVerified());
            case "preserved" -> plain(name, arguments, new Predicate.Preserved());
            case "clause" -> new Predicate.ClauseIs(named(name, arguments, Reference.Kind.CLAUSE));
            case "role" -> new Predicate.RoleIs(named(name, arguments, Reference.Kind.ROLE));
            case "unit" -> new Predicate.UnitIs(named(name, arguments, null));
            case "listed" -> listed(name, arguments);
            case "label" -> new Predicate.LabelIs(words(name, arguments, Label.class));
            case "noticed" -> new Predicate.NoticedAs(words(name, arguments, Label.class));
            case "answering" -> new Predicate.Answering(words(name, arguments, Label.class));
            case "capacity" -> new Predicate.CapacityIs(words(name, arguments, Capacity.class));
            case "from" -> new Predicate.FromIs(words(name, arguments, Speaker.class));
            case "attested" -> one(name, arguments, Attestation.class, Predicate.Attested::new);
            case "has" -> one(name, arguments, Field.class, Predicate.Has::new);
            case "acknowledged" -> one(name, arguments, Subject.class, Predicate.Acknowledged::new);
            case "case" -> caseIs(name, arguments);
            case "upheld" -> upheld(name, arguments);
            case "within" -> within(name, arguments);
            default -> {
                problems.add(
                        name.at(), "\"" + name.text() + "\" is no predicate.", Nearest.instead(name.text(), NAMES));
                yield HARMLESS;
            }
        };
    }

    private Predicate plain(Argument name, List<Argument> arguments, Predicate predicate) {
        if (!arguments.isEmpty()) {
            problems.add(
                    arguments.getFirst().at(),
                    "\"" + name.text() + "\" takes nothing in parentheses.",
                    "Write " + name.text() + ".");
        }
        return predicate;
    }

    private boolean counts(Argument name, List<Argument> arguments, int count, String shape) {
        if (arguments.size() == count) {
            return true;
        }
        problems.add(name.at(), "\"" + name.text() + "\" takes " + count + " in parentheses.", "Write " + shape + ".");
        return false;
    }

    private Set<String> named(Argument name, List<Argument> arguments, Reference.@Nullable Kind kind) {
        if (arguments.isEmpty()) {
            problems.add(name.at(), "\"" + name.text() + "\" names nothing.", "Write " + name.text() + "(...).");
        }
        var names = new LinkedHashSet<String>();
        for (Argument argument : arguments) {
            names.add(argument.text());
            if (kind != null) {
                references.add(new Reference(kind, argument.text(), argument.at()));
            }
        }
        return names;
    }

    private Predicate listed(Argument name, List<Argument> arguments) {
        if (!counts(name, arguments, 1, "listed(NAME)")) {
            return HARMLESS;
        }
        references.add(new Reference(
                Reference.Kind.LIST,
                arguments.getFirst().text(),
                arguments.getFirst().at()));
        return new Predicate.Listed(arguments.getFirst().text());
    }

    private <E extends Enum<E> & Word> Set<E> words(Argument name, List<Argument> arguments, Class<E> type) {
        if (arguments.isEmpty()) {
            problems.add(
                    name.at(),
                    "\"" + name.text() + "\" names nothing.",
                    "Write one of: " + String.join(", ", Word.all(type)) + ".");
        }
        var words = new LinkedHashSet<E>();
        for (Argument argument : arguments) {
            E word = word(argument, type);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    private <E extends Enum<E> & Word> @Nullable E word(Argument argument, Class<E> type) {
        E word = Word.find(type, argument.text());
        if (word == null) {
            problems.add(
                    argument.at(),
                    "\"" + argument.text() + "\" is not known here.",
                    Nearest.instead(argument.text(), Word.all(type)));
        }
        return word;
    }

    private interface Made<E> {
        Predicate of(E word);
    }

    private <E extends Enum<E> & Word> Predicate one(
            Argument name, List<Argument> arguments, Class<E> type, Made<E> made) {
        if (!counts(name, arguments, 1, name.text() + "(" + String.join(" | ", Word.all(type)) + ")")) {
            return HARMLESS;
        }
        E word = word(arguments.getFirst(), type);
        return word == null ? HARMLESS : made.of(word);
    }

    private Predicate caseIs(Argument name, List<Argument> arguments) {
        if (!counts(name, arguments, 2, "case(KIND, STATE)")) {
            return HARMLESS;
        }
        CaseKind kind = word(arguments.get(0), CaseKind.class);
        CaseState state = word(arguments.get(1), CaseState.class);
        return kind == null || state == null ? HARMLESS : new Predicate.CaseIs(kind, state);
    }

    private Predicate upheld(Argument name, List<Argument> arguments) {
        if (!counts(name, arguments, 3, "upheld(CLAUSE or any, TIMES, PERIOD), such as upheld(any, 3, 365d)")) {
            return HARMLESS;
        }
        Argument family = arguments.get(0);
        Argument times = arguments.get(1);
        if (!family.text().equals("any")) {
            references.add(new Reference(Reference.Kind.CLAUSE, family.text(), family.at()));
        }
        if (!times.text().matches("[1-9][0-9]?")) {
            problems.add(times.at(), "\"" + times.text() + "\" is no number of times.", "Write a number from 1 to 99.");
            return HARMLESS;
        }
        return new Predicate.Upheld(family.text(), Integer.parseInt(times.text()), period(arguments.get(2)));
    }

    private Predicate within(Argument name, List<Argument> arguments) {
        return counts(name, arguments, 1, "within(PERIOD), such as within(30d)")
                ? new Predicate.Within(period(arguments.getFirst()))
                : HARMLESS;
    }

    private Period period(Argument argument) {
        String text = argument.text();
        if (!text.matches("[1-9][0-9]{0,3}[dmy]")) {
            problems.add(argument.at(), "\"" + text + "\" is no period.", "Write 30d, 6m or 1y.");
            return Period.ZERO;
        }
        return Period.parse("P" + text);
    }
}
