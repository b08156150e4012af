package org.lectern.rulebook;

import java.util.Locale;

/** A word that must name something defined elsewhere in the rulebook or its profiles. */
record Reference(Kind kind, String word, Spot at) {

    enum Kind {
        CLAUSE,
        ROLE,
        /** A role that owes something; a profile leaves it to the rulebook that names the profile to have it. */
        OWES,
        LIST,
        GUARD,
        DOCUMENT;

        String word() {
            return switch (this) {
                case OWES -> "role";
                case DOCUMENT -> "related document";
                case CLAUSE, ROLE, LIST, GUARD -> name().toLowerCase(Locale.ROOT);
            };
        }
    }
}
