package org.lectern.rulebook;

import java.util.List;

/** A boolean formula over predicates: {@code criticism and not supported}. */
public sealed interface Formula {

    record Holds(Predicate predicate) implements Formula {}

    record Not(Formula formula) implements Formula {}

    record All(List<Formula> formulas) implements Formula {}

    record Any(List<Formula> formulas) implements Formula {}
}
