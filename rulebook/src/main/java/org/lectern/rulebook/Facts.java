package org.lectern.rulebook;

/** What the server knows about the item, the person who acts and the channel at the moment of an act. */
@FunctionalInterface
public interface Facts {

    /** Unknown where nobody can say; a gate that needs the fact is then not met. */
    Truth answer(Predicate.Fact fact);
}
