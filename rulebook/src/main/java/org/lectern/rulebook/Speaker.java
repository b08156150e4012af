package org.lectern.rulebook;

/** Who wrote an item or a draft. */
public enum Speaker implements Word {
    PUBLIC,
    STAFF,
    OFFICER
}
