package org.lectern.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * The clause that a person cites for an act, with the label of the ground; without a label the ground is the clause's only one, or
 * its {@code other}, which no label names.
 */
public record Citation(String clause, @Nullable Label label) {}
