package org.lectern.rulebook;

/** How a clause is kept; declined means a reserved power that is not carried out. */
public enum How implements Word {
    ENFORCED,
    DETECTED,
    TRACKED,
    GUIDED,
    DECLINED
}
