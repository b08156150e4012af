package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is different in a rulebook from an earlier one: clauses in the order of the later, those that went out last, and parts that are no clause. */
public record Changes(List<Change> clauses, Set<Part> parts) {

    public Changes {
        clauses = List.copyOf(clauses);
        parts = parts.isEmpty() ? Set.of() : Set.copyOf(parts);
    }

    /** What happened to a clause; what is the same in both is no change. */
    public sealed interface Change {

        /** The clause as it is now, or was last. */
        Clause clause();

        /** It is new. */
        record Added(Clause clause) implements Change {}

        /** It is gone. */
        record Removed(Clause clause) implements Change {}

        /** It is there in both, with other words or practised otherwise. */
        record Changed(Clause before, Clause clause, Set<Aspect> aspects) implements Change {

            public Changed {
                aspects = Set.copyOf(aspects);
            }

            /** What became of the words. */
            public List<Passage> words() {
                return Passage.between(before.asks(), clause.asks());
            }

            /** What became of the words in each other language in which they are not as they were, by its tag. */
            public SortedMap<String, List<Passage>> translations() {
                var translations = new TreeMap<String, List<Passage>>();
                Stream.concat(before.in().keySet().stream(), clause.in().keySet().stream())
                        .forEach(tag -> {
                            String was = before.in().getOrDefault(tag, "");
                            String now = clause.in().getOrDefault(tag, "");
                            if (!was.equals(now)) {
                                translations.put(tag, Passage.between(was, now));
                            }
                        });
                return translations;
            }
        }
    }

    /** What can be different about a clause that is there in both. */
    public enum Aspect implements Word {
        WORDS,
        PLACE,
        /** Something can be taken down under it that could not before. */
        MORE_GROUNDS,
        /** Something could be taken down under it that cannot now. */
        FEWER_GROUNDS,
        HOW,
        CITES,
        GATES,
        NOTICED,
        SHOWN,
        DUTIES
    }

    /** What stands in a rulebook beside its clauses. */
    public enum Part implements Word {
        DOCUMENT,
        BINDS,
        RELATED,
        JURISDICTION,
        ROLES,
        CONTACTS,
        APPEALS,
        SECOND_LOOKS,
        FURTHER_STEPS,
        LETTERS,
        COUNSEL
    }

    public boolean none() {
        return clauses.isEmpty() && parts.isEmpty();
    }

    /** What is different in {@code now} from {@code before}. */
    public static Changes between(Rulebook before, Rulebook now) {
        Map<String, Clause> old = byId(before);
        Map<String, Clause> later = byId(now);
        List<Change> changes = new ArrayList<>();
        for (Clause clause : now.clauses()) {
            Clause was = old.get(clause.id());
            if (was == null) {
                changes.add(new Change.Added(clause));
            } else {
                Set<Aspect> aspects = aspects(was, clause);
                if (!aspects.isEmpty()) {
                    changes.add(new Change.Changed(was, clause, aspects));
                }
            }
        }
        before.clauses().stream()
                .filter(clause -> !later.containsKey(clause.id()))
                .forEach(clause -> changes.add(new Change.Removed(clause)));
        return new Changes(changes, parts(before, now));
    }

    private static Map<String, Clause> byId(Rulebook rulebook) {
        return rulebook.clauses().stream().collect(Collectors.toMap(Clause::id, Function.identity()));
    }

    private static Set<Aspect> aspects(Clause was, Clause now) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        mark(aspects, Aspect.WORDS, was, now, clause -> List.of(clause.asks(), clause.in()));
        mark(aspects, Aspect.PLACE, was, now, Clause::place);
        mark(aspects, Aspect.HOW, was, now, clause -> List.of(Set.copyOf(clause.how()), clause.whyNot()));
        mark(aspects, Aspect.CITES, was, now, Clause::cites);
        mark(aspects, Aspect.GATES, was, now, Clause::gates);
        mark(aspects, Aspect.NOTICED, was, now, Clause::finds);
        mark(aspects, Aspect.SHOWN, was, now, Clause::shows);
        mark(aspects, Aspect.DUTIES, was, now, Changes::otherControls);
        if (!reasons(was).containsAll(reasons(now))) {
            aspects.add(Aspect.MORE_GROUNDS);
        }
        if (!reasons(now).containsAll(reasons(was))) {
            aspects.add(Aspect.FEWER_GROUNDS);
        }
        return aspects;
    }

    private static void mark(Set<Aspect> aspects, Aspect aspect, Clause was, Clause now, Function<Clause, Object> of) {
        if (!of.apply(was).equals(of.apply(now))) {
            aspects.add(aspect);
        }
    }

    private static List<Control> otherControls(Clause clause) {
        return clause.controls().stream()
                .filter(control -> switch (control) {
                    case Control.Gate _ -> false;
                    case Control.Find _ -> false;
                    case Control.Show _ -> false;
                    case Control.Procedure _ -> true;
                    case Control.Register _ -> true;
                    case Control.Duty _ -> true;
                    case Control.Watch _ -> true;
                    case Control.Invariant _ -> true;
                })
                .toList();
    }

    /** An act and a ground on which it can rest. */
    private record Reason(Act act, Grounds.Ground ground) {}

    private static Set<Reason> reasons(Clause clause) {
        Grounds grounds = clause.grounds();
        return grounds == null || clause.declined()
                ? Set.of()
                : grounds.acts().stream()
                        .flatMap(act -> grounds.grounds().stream().map(ground -> new Reason(act, ground)))
                        .collect(Collectors.toSet());
    }

    private static Set<Part> parts(Rulebook before, Rulebook now) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (!Objects.equals(of(part, before), of(part, now))) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Object of(Part part, Rulebook rulebook) {
        return switch (part) {
            case DOCUMENT -> List.of(rulebook.title(), rulebook.document());
            case BINDS -> rulebook.binds();
            case RELATED -> rulebook.related();
            case JURISDICTION -> List.of(rulebook.profiles(), rulebook.terms());
            case ROLES -> rulebook.roles();
            case CONTACTS -> rulebook.contacts();
            case APPEALS -> rulebook.appeals();
            case SECOND_LOOKS -> rulebook.secondLooks();
            case FURTHER_STEPS -> rulebook.furtherSteps();
            case LETTERS -> rulebook.correspondence();
            case COUNSEL -> rulebook.counsel();
        };
    }
}
