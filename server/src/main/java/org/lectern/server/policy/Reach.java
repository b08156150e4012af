package org.lectern.server.policy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.detection.Detectors;
import org.lectern.detection.Profile;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Changes;
import org.lectern.rulebook.Changes.Aspect;
import org.lectern.rulebook.Changes.Change;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.Except;
import org.lectern.rulebook.Finds;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Level;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Speaker;
import org.lectern.rulebook.Word;
import org.lectern.server.words.Jurisdiction;

/**
 * How far a changed rulebook reaches into what detectors notice. Where it does not reach, what was noticed before is what would be
 * noticed now, and is only joined anew with the clauses.
 */
public final class Reach {

    private static final Set<Label> PASSED_OVER = EnumSet.of(Label.CAMPAIGN, Label.COMMERCIAL, Label.SOLICITATION);
    private static final Set<Except> ALL_EXCEPTIONS = EnumSet.allOf(Except.class);

    private final Set<Why> whys;
    private final List<String> clauses;
    private final Profile differing;

    private Reach(Set<Why> whys, List<String> clauses, Profile differing) {
        this.whys = Set.copyOf(whys);
        this.clauses = List.copyOf(clauses);
        this.differing = differing;
    }

    /** Why a text may have to be judged again. */
    public enum Why implements Word {
        /** A label is to be noticed more or less readily: any text may be meant. */
        LEVELS,
        /** The library says something else of itself: any text may be meant. */
        CONTACTS,
        /** Another law, and so other words for reasons: any text is meant. */
        JURISDICTION,
        /** The lists or patterns stand in another order, and of two in one place the first counts: any text may be meant. */
        ORDER,
        /** Words or patterns came in or went out: a text that holds one of them is meant. */
        LISTS,
        /** Something is passed over no longer: a text that could be passed over is meant. */
        EXCEPTIONS;

        boolean anyText() {
            return switch (this) {
                case LEVELS, CONTACTS, JURISDICTION, ORDER -> true;
                case LISTS, EXCEPTIONS -> false;
            };
        }
    }

    /** Both with the guards of their jurisdiction. */
    public static Reach of(Rulebook before, Rulebook now) {
        Set<Why> whys = EnumSet.noneOf(Why.class);
        mark(whys, Why.LEVELS, before, now, Reach::levels);
        mark(whys, Why.CONTACTS, before, now, Rulebook::contacts);
        mark(whys, Why.JURISDICTION, before, now, rulebook -> Jurisdiction.of(rulebook.profiles()));
        mark(whys, Why.EXCEPTIONS, before, now, Reach::passingOver);
        List<Own> was = own(before);
        List<Own> is = own(now);
        mark(whys, Why.LISTS, before, now, Reach::own);
        Set<Own> gone = without(was, is);
        Set<Own> come = without(is, was);
        if (!was.stream()
                .filter(one -> !gone.contains(one))
                .toList()
                .equals(is.stream().filter(one -> !come.contains(one)).toList())) {
            whys.add(Why.ORDER);
        }
        Profile.Builder differing = Profile.builder();
        Stream.concat(gone.stream(), come.stream()).forEach(one -> one.addTo(differing));
        return new Reach(whys, clauses(before, now), differing.build());
    }

    private static Set<Own> without(List<Own> all, List<Own> those) {
        Set<Own> left = new LinkedHashSet<>(all);
        left.removeAll(Set.copyOf(those));
        return left;
    }

    private static void mark(Set<Why> whys, Why why, Rulebook before, Rulebook now, Function<Rulebook, Object> of) {
        if (!of.apply(before).equals(of.apply(now))) {
            whys.add(why);
        }
    }

    private static Map<Label, Level> levels(Rulebook rulebook) {
        Finds finds = Finds.of(rulebook);
        Map<Label, Level> levels = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            levels.put(label, finds.level(label, Speaker.PUBLIC));
        }
        return levels;
    }

    private static Object passingOver(Rulebook rulebook) {
        return Finds.of(rulebook).all().stream()
                .map(Finds.Asked::find)
                .filter(find -> find.labels().stream().anyMatch(PASSED_OVER::contains))
                .map(find -> List.of(find.labels(), find.facets(), find.from(), find.except()))
                .toList();
    }

    /** A word of a list, or a pattern. */
    private sealed interface Own {

        record Listed(Label label, String list, String word) implements Own {}

        record Matching(Control.Pattern pattern) implements Own {}

        default void addTo(Profile.Builder profile) {
            switch (this) {
                case Listed(Label label, String list, String word) ->
                    profile.list(org.lectern.detection.Label.of(label.word()), list, List.of(word));
                case Matching(Control.Pattern pattern) ->
                    profile.pattern(
                            org.lectern.detection.Label.of(pattern.label().word()),
                            pattern.facet() == null ? null : pattern.facet().word(),
                            pattern.expression());
            }
        }
    }

    private static List<Own> own(Rulebook rulebook) {
        return Finds.of(rulebook).all().stream()
                .flatMap(asked -> own(asked.find()))
                .toList();
    }

    private static Stream<Own> own(Control.Find find) {
        return Stream.concat(
                find.lists().stream()
                        .flatMap(list ->
                                list.words().stream().map(word -> new Own.Listed(list.label(), list.name(), word))),
                find.patterns().stream().map(Own.Matching::new));
    }

    private static List<String> clauses(Rulebook before, Rulebook now) {
        return Changes.between(before, now).clauses().stream()
                .filter(change -> switch (change) {
                    case Change.Added(Clause clause) -> !clause.finds().isEmpty();
                    case Change.Removed(Clause clause) -> !clause.finds().isEmpty();
                    case Change.Changed changed -> changed.aspects().contains(Aspect.NOTICED);
                })
                .map(change -> change.clause().id())
                .toList();
    }

    /** The library's own clauses that ask for something else to be noticed than before, those that came in and went out among them. */
    public List<String> clauses() {
        return clauses;
    }

    /** Why texts may have to be judged again; empty where none has to. */
    public Set<Why> whys() {
        return whys;
    }

    /** Whether another judgement of this text is possible; no history is needed to say so. */
    public boolean touches(Subject subject) {
        return whys.stream().anyMatch(Why::anyText)
                || (whys.contains(Why.LISTS) && Detectors.mayHoldOwn(subject.text(), differing))
                || (whys.contains(Why.EXCEPTIONS) && couldBePassedOver(subject));
    }

    private static boolean couldBePassedOver(Subject subject) {
        return PASSED_OVER.stream()
                .anyMatch(
                        label -> PassedOver.is(ALL_EXCEPTIONS, org.lectern.detection.Label.of(label.word()), subject));
    }
}
