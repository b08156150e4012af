package org.lectern.rulebook;

/** What a person states about an item, or about words of their own, on their own responsibility and on record. */
public enum Attestation implements Word {
    THREAT,
    INTIMATE_IMAGE,
    /** Sexual images of minors. */
    CONTRABAND,
    /** They have read what the gate says and stand by their words; a gate that this overrides advises, and stops nobody. */
    STANDS_BY;

    /** Whether it is said of the library's own words, rather than of what somebody else wrote. */
    public boolean ofOwnWords() {
        return this == STANDS_BY;
    }
}
