package org.lectern.rulebook;

/** In which capacity an account speaks. */
public enum Capacity implements Word {
    OFFICIAL,
    MIXED,
    PERSONAL
}
