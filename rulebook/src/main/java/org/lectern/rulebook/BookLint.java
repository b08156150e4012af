package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The advice about a rulebook: what its controls allow, whatever its words say. */
final class BookLint {

    private final Rulebook effective;
    private final List<String> staff;

    BookLint(Rulebook effective, List<String> staff) {
        this.effective = effective;
        this.staff = staff.stream()
                .map(WordLists::plain)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    List<Advice> advice(List<LintRule> rules) {
        var advice = new ArrayList<Advice>();
        for (Clause clause : effective.clauses()) {
            for (LintRule rule : rules) {
                if (rule.check() != null && stands(rule.check(), clause)) {
                    advice.add(rule.advice(0, clause.id(), clause.asks()));
                }
            }
        }
        rules.stream()
                .filter(rule -> rule.check() == LintRule.Check.NO_APPEAL && withoutAppeal())
                .forEach(rule -> advice.add(rule.advice(0, "", "")));
        return List.copyOf(advice);
    }

    private boolean stands(LintRule.Check check, Clause clause) {
        return switch (check) {
            case BLOCK_WITHOUT_END ->
                clause.grounds() != null && clause.grounds().acts().contains(Act.BLOCK) && !endsBlocks(effective);
            case TOPIC_WORDS ->
                clause.finds().stream()
                        .anyMatch(find -> find.lists().stream().anyMatch(list -> list.label() == Label.OFF_TOPIC)
                                || find.patterns().stream().anyMatch(one -> one.label() == Label.OFF_TOPIC));
            case CRITICISM_WORDS -> searched(clause).anyMatch(WordLists::criticises);
            case STAFF_NAMES ->
                searched(clause).anyMatch(words -> staff.stream().anyMatch(name -> WordLists.contains(words, name)));
            case INVITES, NO_APPEAL -> false;
        };
    }

    /** What a clause looks for: the entries of its lists, and what its patterns have in letters. */
    private static Stream<String> searched(Clause clause) {
        return clause.finds().stream()
                .flatMap(find -> Stream.concat(
                        find.lists().stream().flatMap(list -> list.words().stream()),
                        find.patterns().stream()
                                .map(pattern -> pattern.expression().replaceAll("\\\\.", " "))))
                .map(WordLists::plain);
    }

    private static boolean takesDown(Clause clause) {
        return clause.grounds() != null
                && !clause.declined()
                && clause.grounds().acts().stream().anyMatch(Act::removes);
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

    // A rulebook that says nothing of appeals has the usual way, which nobody reads in the policy.
    private boolean withoutAppeal() {
        boolean says = !effective.appeals().equals(Appealing.USUAL)
                || effective.all().stream()
                        .flatMap(clause -> clause.controls().stream())
                        .anyMatch(control ->
                                control instanceof Control.Procedure procedure && procedure.of() == CaseKind.APPEAL);
        return !says && effective.clauses().stream().anyMatch(BookLint::takesDown);
    }
}
