package org.lectern.detection;

import java.util.Arrays;

/**
 * A text in a form in which equal words look equal, with the place in the original of each of its characters. It begins and ends with
 * a space, has no two spaces in a row, and knows only lower-case letters without marks, digits, {@code $} and {@code %}.
 */
final class Folded {

    private static final int LONGEST_ENDING = 30;
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Letterforms.of(c);
        }
    }

    private final String text;
    private char[] chars;
    private int[] from;
    private int length;
    private boolean digits;

    private Folded(String text, int capacity) {
        this.text = text;
        chars = new char[capacity];
        from = new int[capacity];
    }

    /** Words as they are read: case, compatibility forms, marks, look-alikes and invisible characters folded. */
    static Folded words(String text) {
        return words(text, text);
    }

    /** The same of a text {@code written} unit for unit like the original, but with some units replaced. */
    static Folded words(String text, String written) {
        var folded = new Folded(text, written.length() + 2);
        folded.add(' ', 0);
        for (int at = 0; at < written.length(); ) {
            char unit = written.charAt(at);
            if (unit < 128) {
                folded.addAscii(unit, at++, written);
            } else {
                int point = written.codePointAt(at);
                folded.addPoint(point, at);
                at += Character.charCount(point);
            }
        }
        folded.space(text.length());
        return folded;
    }

    private void addAscii(char unit, int at, String written) {
        char read = ASCII[unit];
        if (read == ' ') {
            if (unit != ',' || !isNumberComma(written, at)) {
                space(at);
            }
        } else if (read != Letterforms.GONE) {
            add(read, at);
        }
    }

    private void addPoint(int point, int at) {
        char read = Letterforms.of(point);
        if (read == ' ') {
            space(at);
        } else if (read == Letterforms.SEVERAL) {
            String several = Letterforms.several(point);
            for (int part = 0; part < several.length(); part++) {
                if (several.charAt(part) == ' ') {
                    space(at);
                } else {
                    add(several.charAt(part), at);
                }
            }
        } else if (read != Letterforms.GONE) {
            add(read, at);
        }
    }

    private void space(int at) {
        if (chars[length - 1] != ' ') {
            add(' ', at);
        }
    }

    private void add(char c, int at) {
        if (length == chars.length) {
            int more = length * 2;
            chars = Arrays.copyOf(chars, more);
            from = Arrays.copyOf(from, more);
        }
        chars[length] = c;
        from[length++] = at;
        digits |= isDigit(c);
    }

    /** This with the characters left out that {@code gone} marks. */
    Folded without(boolean[] gone) {
        var kept = new Folded(text, length);
        for (int at = 0; at < length; at++) {
            if (!gone[at]) {
                kept.add(chars[at], from[at]);
            }
        }
        return kept;
    }

    /** The folded form of a word or phrase of a list, without the spaces at its ends. */
    static String phrase(String text) {
        return words(text).toString().strip();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNumberComma(String text, int at) {
        return at > 0 && at + 1 < text.length() && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    /** Whether the character stands for a letter of a script that is not Latin. */
    boolean isForeign(int index) {
        if (chars[index] <= '9') {
            return false;
        }
        char unit = text.charAt(from[index]);
        boolean mark = unit >= 'ᴀ' && unit < 'Ⲁ';
        return chars[index] > 'z' || (unit >= 'Ͱ' && unit < Character.MIN_SURROGATE && !mark);
    }

    boolean hasDigits() {
        return digits;
    }

    /** Where in the original a match begins whose first character is {@code start}, an edge left out. */
    int start(int start) {
        return from[chars[start] == ' ' ? start + 1 : start];
    }

    /** Where in the original a match ends that stops before {@code end}: an edge left out, a word begun finished. */
    int end(int end) {
        if (chars[end - 1] == ' ') {
            return after(end - 2);
        }
        int most = Math.min(length - 1, end + LONGEST_ENDING);
        int last = end;
        while (last < most && chars[last] != ' ') {
            last++;
        }
        return after(last - 1);
    }

    private int after(int index) {
        int at = from[index];
        return at + Character.charCount(text.codePointAt(at));
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
