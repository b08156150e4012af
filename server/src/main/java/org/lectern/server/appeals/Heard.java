package org.lectern.server.appeals;

/** What became of somebody's say in an appeal. */
public sealed interface Heard {

    /** It is decided. */
    record Ended(Appeal appeal) implements Heard {}

    /** Kept; others still have their say. */
    record Counted() implements Heard {}

    /** They stepped aside. {@code left} is how many can still hear it. */
    record SteppedAside(int left) implements Heard {}

    /** They had a part in the decision, or the policy names others. Nothing was kept. */
    record NotTheirs() implements Heard {}

    /** It had ended, or they had had their say before. Nothing was kept. */
    record Before() implements Heard {}
}
