package org.lectern.rulebook.draft;

/** A proposed clause that a person takes on, under a name and with what the program does for it. */
public record Confirmed(ProposedClause clause, String name, Treatment treatment) {

    public Confirmed {
        if (!clause.choices().contains(treatment)) {
            throw new IllegalArgumentException(
                    treatment + " does not fit " + clause.source().place());
        }
    }

    /** What the program would do for it by itself. */
    public static Confirmed asProposed(ProposedClause clause) {
        return new Confirmed(clause, clause.name(), clause.suggested());
    }
}
