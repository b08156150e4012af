package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The groups of digits in a text, in order, with what stands between and before them. {@code plain} is the text with wide digits, dashes
 * and spaces of all kinds in their plain forms, unit for unit.
 */
record Digits(String plain, List<Group> groups) {

    /** Digits without a gap, from {@code start} to before {@code end}. */
    record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** Of a text without any digit. */
    static final Digits NONE = new Digits("", List.of());

    static final int CONTEXT = 48;

    static Digits of(String text) {
        String plain = plain(text);
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < plain.length(); ) {
            int end = at;
            while (end < plain.length() && isDigit(plain.charAt(end))) {
                end++;
            }
            if (end > at) {
                groups.add(new Group(at, end));
            }
            at = end + 1;
        }
        return new Digits(plain, groups);
    }

    private static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int at = 0; at < plain.length; at++) {
            char c = plain[at];
            if (c < 128) {
                if ((c == 'o' || c == 'O') && isForZero(text, at)) {
                    plain[at] = '0';
                }
                continue;
            }
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                plain[at] = (char) ('0' + digit);
            } else if (Character.isSpaceChar(c)) {
                plain[at] = ' ';
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
                plain[at] = '-';
            } else if (c == '’') {
                plain[at] = '\'';
            }
        }
        return new String(plain);
    }

    /** "6o8-555-o142": a letter between digits, or between a digit and a hyphen or dot. */
    private static boolean isForZero(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        return (isDigit(before) && (isDigit(after) || after == '-' || after == '.'))
                || (isDigit(after) && (before == '-' || before == '.'));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What stands between the group and the next; a newline or more than three characters make it {@code "\n"}. */
    String gap(int group) {
        if (group + 1 >= groups.size()) {
            return "\n";
        }
        int start = groups.get(group).end();
        int end = groups.get(group + 1).start();
        return end - start > 3 ? "\n" : plain.substring(start, end);
    }

    /** Whether the group and those after it have these lengths and only gaps among {@code gaps} (each a string of its characters). */
    boolean shape(int group, String gaps, int... lengths) {
        if (group + lengths.length > groups.size()) {
            return false;
        }
        for (int at = 0; at < lengths.length; at++) {
            if (groups.get(group + at).length() != lengths[at]) {
                return false;
            }
            if (at + 1 < lengths.length && !gaps.contains("|" + gap(group + at) + "|")) {
                return false;
            }
        }
        return true;
    }

    /** Whether groups {@code first} to {@code last} stand alone: no letter, digit, money sign or tight sign on either side. */
    boolean alone(int first, int last) {
        int start = groups.get(first).start();
        int end = groups.get(last).end();
        return !clings(start - 1, start - 2) && !clings(end, end + 1);
    }

    private boolean clings(int near, int far) {
        char c = charAt(near);
        if ((c == 'x' || c == 'X') && near < far && isDigit(charAt(far))) {
            return false;
        }
        if (Character.isLetterOrDigit(c)
                || c == '$'
                || c == '%'
                || c == '_'
                || (c == '#' && near > far && !Character.isLetter(charAt(far)))) {
            return true;
        }
        return (c == '-' || c == '.' || c == '/' || c == ',' || (c == ':' && near < far)) && isDigit(charAt(far));
    }

    private char charAt(int at) {
        return at < 0 || at >= plain.length() ? ' ' : plain.charAt(at);
    }

    String digits(int first, int last) {
        return Published.digits(
                plain.substring(groups.get(first).start(), groups.get(last).end()));
    }

    /** The {@value #CONTEXT} characters before a place in lower case, not reaching over an end of a sentence far away. */
    String before(int start) {
        return plain.substring(Math.max(0, start - CONTEXT), start).toLowerCase(Locale.ROOT);
    }

    String after(int end) {
        return plain.substring(end, Math.min(plain.length(), end + CONTEXT)).toLowerCase(Locale.ROOT);
    }
}
