package org.lectern.rulebook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person states about an item, or about words of their own, on their own responsibility and on record. */
public enum Attestation implements Word {
    THREAT(Label.THREAT),
    INTIMATE_IMAGE(Label.OBSCENE, Label.PERSONAL_INFO, Label.HARASSMENT),
    /** Sexual images of minors. */
    CONTRABAND,
    /** They have read what the gate says and stand by their words; a gate that this overrides advises, and stops nobody. */
    STANDS_BY;

    private final Set<Label> says;

    Attestation(Label... says) {
        this.says = Set.of(says);
    }

    /** Whether it says of an item what the label says, so that it can stand in for what a program would notice. */
    public boolean says(@Nullable Label label) {
        return label != null && says.contains(label);
    }

    /** Whether it is said of the library's own words, rather than of what somebody else wrote. */
    public boolean ofOwnWords() {
        return this == STANDS_BY;
    }
}
