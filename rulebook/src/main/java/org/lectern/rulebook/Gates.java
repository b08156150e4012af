package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Evaluates the gates of a rulebook for an attempt: pure, and one result for each gate that applies. */
public final class Gates {

    private static final Predicate.Fact STANDS_BY = new Predicate.Attested(Attestation.STANDS_BY);

    private Gates() {}

    /**
     * Results in the order of the rulebook, the library's own gates first; an act may be taken when none is {@code Unmet}. What is
     * unknown counts against the act: a gate applies, is not met and is not overridden; unknown criticism counts as criticism.
     */
    public static List<GateResult> evaluate(Rulebook effective, Attempt attempt, Facts facts) {
        var answers = new Answers(effective, attempt, facts);
        var results = new ArrayList<GateResult>();
        for (Clause clause : effective.all()) {
            for (Control.Gate gate : clause.gates()) {
                if (gate.on().contains(attempt.act()) && applies(gate, answers)) {
                    results.add(result(effective, clause, gate, answers));
                }
            }
        }
        return List.copyOf(results);
    }

    public static List<GateResult.Unmet> unmet(List<GateResult> results) {
        return results.stream()
                .filter(GateResult.Unmet.class::isInstance)
                .map(GateResult.Unmet.class::cast)
                .toList();
    }

    /** Whether something refuses the act, and the agreement of a second person would be enough for all that does. */
    public static boolean waitsForSecondPersonOnly(List<GateResult> results) {
        var unmet = unmet(results);
        return !unmet.isEmpty() && unmet.stream().allMatch(GateResult.Unmet::secondPersonSuffices);
    }

    private static boolean applies(Control.Gate gate, Answers answers) {
        return gate.when() == null || answers.truth(gate.when()) != Truth.NO;
    }

    private static GateResult result(Rulebook effective, Clause clause, Control.Gate gate, Answers answers) {
        String named = named(effective, clause);
        if (answers.truth(gate.need()) == Truth.YES) {
            return new GateResult.Met(named, clause.id());
        }
        if (gate.override() != null && answers.truth(gate.override()) == Truth.YES) {
            return new GateResult.Overridden(named, clause.id());
        }
        boolean suffices = answers.with(new Predicate.SecondPerson()).truth(gate.need()) == Truth.YES;
        boolean advises = gate.override() != null && answers.with(STANDS_BY).truth(gate.override()) == Truth.YES;
        var missing = new ArrayList<GateResult.Missing>();
        collect(gate.need(), true, answers, missing);
        return new GateResult.Unmet(named, clause.id(), gate.say(), List.copyOf(missing), suffices, advises);
    }

    private static String named(Rulebook effective, Clause written) {
        return effective.clauses().stream()
                .filter(clause -> clause.keptBy().contains(written.id()))
                .map(Clause::id)
                .findFirst()
                .orElse(written.id());
    }

    private static void collect(Formula formula, boolean wanted, Answers answers, List<GateResult.Missing> missing) {
        if (answers.truth(formula) == Truth.of(wanted)) {
            return;
        }
        switch (formula) {
            case Formula.Holds(Predicate predicate) -> add(missing, new GateResult.Missing(predicate, wanted));
            case Formula.Not(Formula inner) -> collect(inner, !wanted, answers, missing);
            case Formula.All(List<Formula> parts) -> parts.forEach(part -> collect(part, wanted, answers, missing));
            case Formula.Any(List<Formula> parts) -> parts.forEach(part -> collect(part, wanted, answers, missing));
        }
    }

    private static void add(List<GateResult.Missing> missing, GateResult.Missing one) {
        if (!missing.contains(one)) {
            missing.add(one);
        }
    }

    /** Answers a formula for one attempt. */
    private record Answers(Rulebook effective, Attempt attempt, Facts facts) {

        Answers with(Predicate.Fact given) {
            return new Answers(effective, attempt, fact -> fact.equals(given) ? Truth.YES : facts.answer(fact));
        }

        Truth truth(Formula formula) {
            return switch (formula) {
                case Formula.Holds(Predicate predicate) -> truth(predicate);
                case Formula.Not(Formula inner) -> truth(inner).not();
                case Formula.All(List<Formula> parts) ->
                    parts.stream().map(this::truth).reduce(Truth.YES, Truth::and);
                case Formula.Any(List<Formula> parts) ->
                    parts.stream().map(this::truth).reduce(Truth.NO, Truth::or);
            };
        }

        private Truth truth(Predicate predicate) {
            return switch (predicate) {
                case Predicate.Criticism criticism -> facts.answer(criticism) == Truth.NO ? Truth.NO : Truth.YES;
                case Predicate.Fact fact -> facts.answer(fact);
                case Predicate.OfAttempt own -> Truth.of(holds(own));
            };
        }

        private boolean holds(Predicate.OfAttempt predicate) {
            return switch (predicate) {
                case Predicate.Cited() -> Citations.problem(effective, attempt.act(), attempt.citation()) == null;
                case Predicate.ClauseIs(Set<String> clauses) ->
                    attempt.citation() != null
                            && clauses.contains(attempt.citation().clause());
                case Predicate.LabelIs(Set<Label> labels) -> {
                    Grounds.Ground ground = Citations.ground(effective, attempt.citation());
                    yield ground != null && ground.label() != null && labels.contains(ground.label());
                }
                case Predicate.Supported() ->
                    attempt.citation() != null
                            && Finds.of(effective)
                                    .clauses(attempt.noticed())
                                    .contains(attempt.citation().clause());
                case Predicate.NoticedAs(Set<Label> labels) ->
                    attempt.noticed().stream()
                            .filter(noticed -> !attempt.act().speaks() || noticed.from() != Speaker.PUBLIC)
                            .anyMatch(noticed -> labels.contains(noticed.label()));
                case Predicate.Answering(Set<Label> labels) ->
                    attempt.act().speaks()
                            && attempt.noticed().stream()
                                    .filter(noticed -> noticed.from() == Speaker.PUBLIC)
                                    .anyMatch(noticed -> labels.contains(noticed.label()));
                case Predicate.Viewpoint() -> {
                    Grounds.Ground ground = Citations.ground(effective, attempt.citation());
                    yield ground != null && ground.viewpoint();
                }
            };
        }
    }
}
