package org.lectern.rulebook;

import java.util.List;

/**
 * What became of one gate that applied. {@code clause} is the clause to name to a person: the library's own where it says that the
 * guard keeps it, else the one in which the gate is written, {@code writtenIn}.
 */
public sealed interface GateResult {

    String clause();

    String writtenIn();

    record Met(String clause, String writtenIn) implements GateResult {}

    record Overridden(String clause, String writtenIn) implements GateResult {}

    /**
     * The act must not be taken. {@code missing} lists what would have to become so, {@code secondPersonSuffices} says that the
     * agreement of a second person alone would meet the gate. One that only {@code advises} stops nobody who reads it and stands by
     * their words.
     */
    record Unmet(
            String clause,
            String writtenIn,
            String say,
            List<Missing> missing,
            boolean secondPersonSuffices,
            boolean advises)
            implements GateResult {}

    /** A predicate that would have to be as {@code wanted}. */
    record Missing(Predicate predicate, boolean wanted) {}
}
