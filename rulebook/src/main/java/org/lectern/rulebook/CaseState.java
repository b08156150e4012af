package org.lectern.rulebook;

/** Where a case stands, as far as a gate may ask. */
public enum CaseState implements Word {
    NONE,
    OPEN,
    WAITING,
    CLOSED
}
