package org.lectern.rulebook;

/** The expressions that a rulebook may contain. */
public final class SafePattern {
    private SafePattern() {}
}
