package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The advice about a rulebook: what its controls allow, whatever its words say. */
final class BookLint {

    private BookLint() {}

    static List<Advice> advice(Rulebook effective, List<LintRule> rules) {
        var advice = new ArrayList<Advice>();
        for (Clause clause : effective.clauses()) {
            for (LintRule rule : rules) {
                if (rule.check() != null && stands(rule.check(), clause, effective)) {
                    advice.add(rule.advice(0, clause.id(), clause.asks()));
                }
            }
        }
        rules.stream()
                .filter(rule -> rule.check() == LintRule.Check.NO_APPEAL && withoutAppeal(effective))
                .forEach(rule -> advice.add(rule.advice(0, "", "")));
        return List.copyOf(advice);
    }

    private static boolean stands(LintRule.Check check, Clause clause, Rulebook effective) {
        return switch (check) {
            case BLOCK_WITHOUT_END ->
                clause.grounds() != null && clause.grounds().acts().contains(Act.BLOCK) && !endsBlocks(effective);
            case TOPIC_WORDS ->
                clause.finds().stream()
                        .anyMatch(find -> find.lists().stream().anyMatch(list -> list.label() == Label.OFF_TOPIC)
                                || find.patterns().stream().anyMatch(one -> one.label() == Label.OFF_TOPIC));
            case INVITES, NO_APPEAL -> false;
        };
    }

    private static boolean endsBlocks(Rulebook effective) {
        return effective.all().stream()
                .flatMap(clause -> clause.gates().stream())
                .filter(gate -> gate.on().contains(Act.BLOCK))
                .flatMap(gate -> predicates(gate.need()))
                .anyMatch(predicate -> predicate.equals(new Predicate.Has(Field.END_DATE))
                        || predicate.equals(new Predicate.Has(Field.REVIEW_DATE)));
    }

    private static Stream<Predicate> predicates(Formula formula) {
        return switch (formula) {
            case Formula.Holds(Predicate predicate) -> Stream.of(predicate);
            case Formula.Not(Formula inner) -> predicates(inner);
            case Formula.All(List<Formula> parts) -> parts.stream().flatMap(BookLint::predicates);
            case Formula.Any(List<Formula> parts) -> parts.stream().flatMap(BookLint::predicates);
        };
    }

    private static boolean withoutAppeal(Rulebook effective) {
        boolean takesDown = effective.clauses().stream()
                .anyMatch(clause -> clause.grounds() != null
                        && clause.grounds().acts().stream().anyMatch(Act::removes));
        boolean appeal = effective.all().stream()
                .flatMap(clause -> clause.controls().stream())
                .anyMatch(
                        control -> control instanceof Control.Procedure procedure && procedure.of() == CaseKind.APPEAL);
        return takesDown && !appeal;
    }
}
