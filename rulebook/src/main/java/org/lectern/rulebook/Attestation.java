package org.lectern.rulebook;

/** What a person states about an item on their own responsibility, on record. */
public enum Attestation implements Word {
    THREAT,
    INTIMATE_IMAGE,
    /** Sexual images of minors. */
    CONTRABAND
}
