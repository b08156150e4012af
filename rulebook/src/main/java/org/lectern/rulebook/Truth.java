package org.lectern.rulebook;

/** Yes, no, or not known; combined as in Kleene's strong logic. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
