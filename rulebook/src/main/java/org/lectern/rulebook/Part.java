package org.lectern.rulebook;

import java.util.Locale;

/** A part that a person has in a matter, whatever their role: {@code the author}. */
public enum Part implements Word {
    /** Who wrote the post or the answer. */
    AUTHOR,
    /** Who answers for the entry or the account. */
    OWNER,
    /** To whom the person who reports answers. */
    SUPERVISOR,
    PERSON_CONCERNED;

    @Override
    public String word() {
        return "the " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
