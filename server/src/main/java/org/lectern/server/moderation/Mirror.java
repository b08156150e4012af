package org.lectern.server.moderation;

import org.lectern.rulebook.Word;

/** What somebody says when asked whether they would remove a critical comment if it praised the library. */
public enum Mirror implements Word {
    /** They would: what breaks the clause has nothing to do with the criticism. */
    YES,
    /** They would not, which alone removes nothing. */
    NO,
    /** They would not, and their reason says why it goes all the same. */
    NO_EXPLAINED;

    /** Whether a removal can follow from it. */
    boolean carries() {
        return switch (this) {
            case YES, NO_EXPLAINED -> true;
            case NO -> false;
        };
    }
}
