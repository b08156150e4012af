package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What must stand in a folded text before an expression of RE2 can match: one of some strings of letters and digits, or a digit. Whoever
 * cannot be sure asks for nothing, so that the expression is always tried.
 *
 * @param strings one of these must occur; empty where none is known
 * @param digit whether a digit must occur
 */
record Needed(List<String> strings, boolean digit) {

    static final Needed NOTHING = new Needed(List.of(), false);
    private static final int SHORTEST = 3;
    private static final int MOST = 40;

    static Needed of(String expression) {
        var reader = new Reader(expression);
        Needed needed = reader.alternatives();
        return reader.at == expression.length() ? needed : NOTHING;
    }

    private static Needed better(Needed one, Needed other) {
        boolean digit = one.digit || other.digit;
        boolean first = other.strings.isEmpty() || (!one.strings.isEmpty() && shortest(one) >= shortest(other));
        return new Needed(first ? one.strings : other.strings, digit);
    }

    private static int shortest(Needed needed) {
        return needed.strings.stream().mapToInt(String::length).min().orElse(0);
    }

    private static Needed either(Needed one, Needed other) {
        boolean known =
                !one.strings.isEmpty() && !other.strings.isEmpty() && one.strings.size() + other.strings.size() <= MOST;
        List<String> strings = new ArrayList<>();
        if (known) {
            strings.addAll(one.strings);
            strings.addAll(other.strings);
        }
        return new Needed(strings, one.digit && other.digit);
    }

    private static final class Reader {

        private final String expression;
        private int at;
        private int depth;

        private Reader(String expression) {
            this.expression = expression;
        }

        private boolean more() {
            return at < expression.length();
        }

        private Needed alternatives() {
            Needed needed = sequence();
            while (more() && expression.charAt(at) == '|') {
                at++;
                needed = either(needed, sequence());
            }
            return needed;
        }

        private Needed sequence() {
            Needed needed = NOTHING;
            var run = new StringBuilder();
            while (more() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
                char c = expression.charAt(at);
                boolean letter = Character.isLetterOrDigit(c) && c < 128;
                Needed one = letter ? NOTHING : special();
                at += letter ? 1 : 0;
                int least = least();
                if (letter && least > 0) {
                    run.append(Character.toLowerCase(c));
                }
                if (!letter || least != 1 || repeated) {
                    needed = better(needed, of(run));
                    run.setLength(0);
                }
                needed = least > 0 ? better(needed, one) : needed;
            }
            return better(needed, of(run));
        }

        private static Needed of(StringBuilder run) {
            return run.length() < SHORTEST
                    ? NOTHING
                    : new Needed(List.of(run.toString().toLowerCase(Locale.ROOT)), false);
        }

        /** Whether the quantifier just read allows more than one. */
        private boolean repeated;

        /** Reads a quantifier: how often at least. */
        private int least() {
            repeated = false;
            int least = 1;
            if (more() && "*?+".indexOf(expression.charAt(at)) >= 0) {
                repeated = true;
                least = expression.charAt(at++) == '+' ? 1 : 0;
            } else if (more() && expression.charAt(at) == '{') {
                int end = expression.indexOf('}', at);
                repeated = true;
                least = end > at && expression.startsWith("0", at + 1) ? 0 : 1;
                at = end < 0 ? expression.length() : end + 1;
            }
            if (repeated && more() && expression.charAt(at) == '?') {
                at++;
            }
            return least;
        }

        private Needed special() {
            char c = expression.charAt(at++);
            return switch (c) {
                case '(' -> group();
                case '[' -> {
                    String set = set();
                    yield new Needed(List.of(), set.equals("0-9") || set.equals("\\d"));
                }
                case '\\' -> escape();
                default -> NOTHING;
            };
        }

        private Needed group() {
            if (++depth > 50) {
                at = expression.length() + 1;
                return NOTHING;
            }
            if (more() && expression.charAt(at) == '?') {
                while (more() && ":>)".indexOf(expression.charAt(at)) < 0) {
                    at++;
                }
                if (more() && expression.charAt(at) == ')') {
                    at++;
                    depth--;
                    return NOTHING;
                }
                at++;
            }
            Needed needed = alternatives();
            at++;
            depth--;
            return needed;
        }

        private String set() {
            int start = at;
            at += expression.startsWith("^", at) ? 1 : 0;
            at += expression.startsWith("]", at) ? 1 : 0;
            while (more() && expression.charAt(at) != ']') {
                boolean named = expression.startsWith("[:", at);
                int end = named ? expression.indexOf(":]", at + 2) : -1;
                at = end > 0 ? end + 2 : at + (expression.charAt(at) == '\\' ? 2 : 1);
            }
            return expression.substring(start, Math.min(expression.length(), at++));
        }

        private Needed escape() {
            char c = more() ? expression.charAt(at++) : ' ';
            if (c == 'Q' || c == 'x' || c == 'C') {
                at = expression.length() + 1;
            } else if ((c == 'p' || c == 'P') && more()) {
                int end = expression.charAt(at) == '{' ? expression.indexOf('}', at) : at;
                at = end < 0 ? expression.length() : end + 1;
            }
            return new Needed(List.of(), c == 'd');
        }
    }
}
