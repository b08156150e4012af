package org.lectern.rulebook;

/** What begins a duty that the product carries out. */
public enum Trigger implements Word {
    /** A comment of the public that asks something of the library was taken in. */
    NEEDS_RESPONSE
}
