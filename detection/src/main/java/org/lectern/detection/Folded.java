package org.lectern.detection;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in a form in which equal words look equal, with the place in the original of each of its characters. It begins and ends with
 * a space, has no two spaces in a row, and knows only lower-case letters without marks, digits, {@code $} and {@code %}.
 */
final class Folded {

    private static final String CYRILLIC_AND_GREEK = "авекмнорстухіјѕԁһӏαβεικνορτυχ";
    private static final String LATIN_LIKE_IT = "abekmhopctyxijsdhlabeiknoptux";
    private static final int LONGEST_EXPANSION = 18;
    private static final int LONGEST_ENDING = 30;

    private char[] chars;
    private int[] from;
    private int[] to;
    private int length;

    private Folded(int capacity) {
        chars = new char[capacity + 2];
        from = new int[capacity + 2];
        to = new int[capacity + 2];
    }

    /** Words as they are read: case, compatibility forms, marks, look-alikes and invisible characters folded. */
    static Folded words(String text) {
        Folded folded = new Folded(text.length());
        folded.space(0, 0);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            folded.addPoint(point, at, next, isApostrophe(point) || isNumberComma(text, at));
            at = next;
        }
        folded.space(text.length(), text.length());
        return folded;
    }

    /** The same with each number replaced by a single {@code 0}. */
    Folded numbersAlike() {
        Folded alike = new Folded(length);
        for (int at = 0; at < length; at++) {
            boolean digit = isDigit(chars[at]);
            if (digit && at > 0 && isDigit(chars[at - 1])) {
                alike.to[alike.length - 1] = to[at];
            } else {
                alike.add(digit ? '0' : chars[at], from[at], to[at]);
            }
        }
        return alike;
    }

    /** The folded form of a word or phrase of a list, without the spaces at its ends. */
    static String phrase(String text) {
        return words(text).toString().strip();
    }

    static char fold(int point) {
        if (point < 128) {
            return (char) Character.toLowerCase(point);
        }
        int lower = Character.toLowerCase(point);
        int alike = lower > 0xFFFF ? -1 : CYRILLIC_AND_GREEK.indexOf((char) lower);
        return alike >= 0 ? LATIN_LIKE_IT.charAt(alike) : (char) Math.min(lower, 0xFFFF);
    }

    private void addPoint(int point, int start, int end, boolean dropped) {
        if (dropped || isInvisible(point)) {
            return;
        }
        if (point < 128) {
            addFolded(point, start, end);
            return;
        }
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            space(start, end);
            return;
        }
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        int most = Math.min(plain.length(), LONGEST_EXPANSION);
        for (int at = 0; at < most; ) {
            int part = plain.codePointAt(at);
            if (!isInvisible(part)) {
                addFolded(part, start, end);
            }
            at += Character.charCount(part);
        }
    }

    private void addFolded(int point, int start, int end) {
        if (Character.isDigit(point)) {
            add((char) ('0' + Character.digit(point, 10)), start, end);
        } else if (point == '$' || point == '%' || point == '€' || point == '£') {
            add(point == '%' ? '%' : '$', start, end);
        } else if (Character.isLetter(point) && point <= 0xFFFF) {
            add(fold(point), start, end);
        } else {
            space(start, end);
        }
    }

    private void space(int start, int end) {
        if (length == 0 || chars[length - 1] != ' ') {
            add(' ', start, end);
        }
    }

    private void add(char c, int start, int end) {
        if (length == chars.length) {
            int more = length * 2;
            chars = Arrays.copyOf(chars, more);
            from = Arrays.copyOf(from, more);
            to = Arrays.copyOf(to, more);
        }
        chars[length] = c;
        from[length] = start;
        to[length++] = end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == '‘' || point == 'ʼ';
    }

    private static boolean isNumberComma(String text, int at) {
        return text.charAt(at) == ','
                && at > 0
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0xFE0F
                || point == 0x115F
                || point == 0x3164;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    /** Where in the original a match begins whose first character is {@code start}, an edge left out. */
    int start(int start) {
        return from[chars[start] == ' ' ? start + 1 : start];
    }

    /** Where in the original a match ends that stops before {@code end}: an edge left out, a word begun finished. */
    int end(int end) {
        if (chars[end - 1] == ' ') {
            return to[end - 2];
        }
        int most = Math.min(length - 1, end + LONGEST_ENDING);
        int last = end;
        while (last < most && chars[last] != ' ') {
            last++;
        }
        return to[last - 1];
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
