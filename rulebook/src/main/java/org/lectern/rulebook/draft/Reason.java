package org.lectern.rulebook.draft;

/** Why something was proposed: the treatment that the words of the text speak for, and these words. */
public record Reason(Treatment treatment, String words) {}
