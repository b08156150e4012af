package org.lectern.rulebook;

/**
 * Something in a policy that is likely to be held against its library. {@code line} counts from 1, 0 where the whole is meant;
 * {@code place} is the clause's id, empty in a text; {@code words} is what the policy says, {@code source} the case or law behind the
 * advice, {@code better} a form that does not have the problem. Counsel decides; the program only asks.
 */
public record Advice(String rule, int line, String place, String words, String what, String source, String better) {}
