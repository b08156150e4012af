package org.lectern.rulebook;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that a rulebook may contain: a subset of {@link Pattern} that cannot run away. Characters, {@code .}, classes in
 * brackets, {@code \d \w \s \b}, {@code ^ $}, {@code |} in groups, {@code ?} and counted repetitions {@code {n}}, {@code {n,m}} of
 * one character or class. There is no {@code *} or {@code +}, no repetition of a group, no reference back and no look around; the
 * ways in which one place can match are at most {@value #MOST_WAYS}, so that the time grows with the text alone.
 */
public final class SafePattern {

    static final int LONGEST = 200;
    static final int MOST_REPETITIONS = 40;
    static final int MOST_WAYS = 1_000;
    private static final String LETTERS = "dwsDWStnrf";

    private final String text;
    private int at;
    private long ways = 1;
    private int open;
    private boolean repeatable;

    private SafePattern(String text) {
        this.text = text;
    }

    /** Why a rulebook must not contain this expression; null where it may. */
    public static @Nullable String problem(String expression) {
        if (expression.length() > LONGEST) {
            return "it has more than " + LONGEST + " characters";
        }
        String problem = new SafePattern(expression).scan();
        if (problem != null) {
            return problem;
        }
        try {
            var compiled = Pattern.compile(expression);
            return compiled.matcher("").find() ? "it matches where nothing stands" : null;
        } catch (PatternSyntaxException e) {
            return "it is no regular expression: " + e.getDescription();
        }
    }

    private @Nullable String scan() {
        while (at < text.length()) {
            String problem = step(text.charAt(at++));
            if (problem != null) {
                return problem;
            }
            if (ways > MOST_WAYS) {
                return "it can match in too many ways; use fixed counts";
            }
        }
        return open == 0 ? null : "a parenthesis is not closed";
    }

    private @Nullable String step(char c) {
        return switch (c) {
            case '*', '+' -> "\"" + c + "\" repeats without end; write a count such as {1,20}";
            case '\\' -> escape();
            case '[' -> brackets();
            case '(' -> group();
            case ')' -> close();
            case '|' -> {
                ways *= 2;
                repeatable = false;
                yield null;
            }
            case '?' -> repetition(0, 1);
            case '{' -> counted();
            case '^', '$' -> {
                repeatable = false;
                yield null;
            }
            default -> {
                repeatable = true;
                yield null;
            }
        };
    }

    private @Nullable String escape() {
        if (at >= text.length()) {
            return "it ends with a backslash";
        }
        char c = text.charAt(at++);
        repeatable = c != 'b';
        return c == 'b' ? null : escaped(c);
    }

    // Java, which says here whether it is an expression, reads more behind a backslash than RE2 does, which runs it.
    private static @Nullable String escaped(char c) {
        boolean sign = c >= ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
        return sign || LETTERS.indexOf(c) >= 0 ? null : "\"\\" + c + "\" is not in the safe subset";
    }

    private @Nullable String brackets() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ']') {
            if (text.charAt(at) == '[' || text.startsWith("&&", at)) {
                return "classes in brackets do not nest";
            }
            String problem = text.charAt(at) == '\\' && at + 1 < text.length() ? escaped(text.charAt(at + 1)) : null;
            if (problem != null) {
                return problem;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length() || at == from) {
            return "a bracket is not closed";
        }
        at++;
        repeatable = true;
        return null;
    }

    private @Nullable String group() {
        open++;
        repeatable = false;
        if (text.startsWith("?:", at)) {
            at += 2;
        } else if (text.startsWith("?", at)) {
            return "it looks around or names a group";
        }
        return null;
    }

    private @Nullable String close() {
        open--;
        repeatable = false;
        return open < 0 ? "a parenthesis is closed that was not opened" : null;
    }

    private @Nullable String counted() {
        int close = text.indexOf('}', at);
        String count = close < 0 ? "" : text.substring(at, close);
        if (!count.matches("[0-9]{1,3}(,[0-9]{1,3})?")) {
            return "a repetition must be {n} or {n,m}";
        }
        at = close + 1;
        int comma = count.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? count : count.substring(0, comma));
        int most = comma < 0 ? least : Integer.parseInt(count.substring(comma + 1));
        return repetition(least, most);
    }

    private @Nullable String repetition(int least, int most) {
        if (!repeatable) {
            return "only one character or class can be repeated, and once";
        }
        if (most > MOST_REPETITIONS || most < least) {
            return "a repetition goes up to " + MOST_REPETITIONS;
        }
        ways *= most - least + 1L;
        repeatable = false;
        return null;
    }
}
