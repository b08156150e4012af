package org.lectern.rulebook;

/** A word that must name something defined elsewhere in the rulebook or its profiles. */
record Reference(Kind kind, String word, Spot at) {

    enum Kind {
        CLAUSE,
        ROLE,
        LIST,
        GUARD
    }
}
