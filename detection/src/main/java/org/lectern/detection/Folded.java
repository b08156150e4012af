package org.lectern.detection;

import java.util.Arrays;

/**
 * A text in a form in which equal words look equal, with the place in the original of each of its characters. It begins and ends with
 * a space, has no two spaces in a row, and knows only lower-case letters without marks, digits, {@code $} and {@code %}.
 */
final class Folded {

    private static final int LONGEST_ENDING = 30;
    private static final char[] ASCII = new char[128];
    private static final boolean[] SIGN = new boolean[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Letterforms.of(c);
            SIGN[c] = Disguises.isSign(c);
        }
    }

    private final String text;
    private char[] chars;
    private int[] from;
    private int length;
    private boolean digits;
    private boolean signs;

    private Folded(String text, int capacity) {
        this.text = text;
        chars = new char[capacity];
        from = new int[capacity];
    }

    /** Words as they are read: case, compatibility forms, marks, look-alikes and invisible characters folded. */
    static Folded words(String text) {
        return words(text, text.toCharArray());
    }

    /** The same of a text {@code written} unit for unit like the original, but with some units replaced. */
    static Folded words(String text, char[] written) {
        var folded = new Folded(text, written.length + 2);
        folded.add(' ', 0);
        folded.fold(written);
        if (folded.chars[folded.length - 1] != ' ') {
            folded.add(' ', text.length());
        }
        return folded;
    }

    private void fold(char[] written) {
        // Local names for what the loop touches: it is the hottest of the module.
        char[] out = chars;
        int[] places = from;
        int count = length;
        for (int at = 0; at < written.length; at++) {
            char unit = written[at];
            char read = unit < 128 ? ASCII[unit] : Letterforms.SEVERAL;
            if (read > '9') {
                out[count] = read;
                places[count++] = at;
            } else if (read == Letterforms.SEVERAL) {
                length = count;
                at = addPoint(written, at);
                count = length;
                out = chars;
                places = from;
            } else if (read != Letterforms.GONE) {
                signs |= SIGN[unit] && mayStandForLetter(written, at);
                digits |= read != ' ' && isDigit(read);
                if (read != ' ' || (out[count - 1] != ' ' && !(unit == ',' && isNumberComma(written, at)))) {
                    out[count] = read;
                    places[count++] = at;
                }
            }
        }
        length = count;
    }

    /** Adds what a character outside ASCII reads as; the place of its last unit. */
    private int addPoint(char[] written, int at) {
        int point = Character.codePointAt(written, at);
        int left = written.length - at;
        char read = Letterforms.of(point);
        if (read == Letterforms.SEVERAL) {
            String several = Letterforms.several(point);
            reserve(several.length() + left);
            for (int part = 0; part < several.length(); part++) {
                addOnce(several.charAt(part), at);
            }
        } else if (read != Letterforms.GONE) {
            digits |= isDigit(read);
            signs |= read == '$' && mayStandForLetter(written, at);
            addOnce(read, at);
        }
        return at + Character.charCount(point) - 1;
    }

    private void addOnce(char read, int at) {
        if (read != ' ' || chars[length - 1] != ' ') {
            add(read, at);
        }
    }

    private void add(char read, int at) {
        chars[length] = read;
        from[length++] = at;
    }

    /** Makes room for so many more characters and an edge. */
    private void reserve(int more) {
        if (length + more + 1 > chars.length) {
            int capacity = Math.max(length + more + 1, chars.length + chars.length / 2);
            chars = Arrays.copyOf(chars, capacity);
            from = Arrays.copyOf(from, capacity);
        }
    }

    /** Whether a sign or digit stands before a letter, or, but for the end of a sentence, behind one. */
    private static boolean mayStandForLetter(char[] written, int at) {
        boolean before = at + 1 < written.length && isLetter(written[at + 1]);
        return before
                || (written[at] != '!' && at > 0 && isLetter(written[at - 1]))
                || (written[at] == '@' && at + 2 < written.length && written[at + 1] == '$' && written[at + 2] == '$');
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
    }

    /** Whether signs or digits in the text may stand for letters. */
    boolean hasSigns() {
        return signs;
    }

    /** Whether a letter stands three times in a row. */
    boolean hasRuns() {
        for (int at = 2; at < length; at++) {
            char c = chars[at];
            if (c == chars[at - 1] && c == chars[at - 2] && c > '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether at least {@code fewest} letters stand alone, one after the other. */
    boolean hasSingles(int fewest) {
        int run = 0;
        int edge = 0;
        for (int at = 1; at < length; at++) {
            if (chars[at] == ' ') {
                run = at - edge == 2 && chars[at - 1] > '9' ? run + 1 : 0;
                if (run == fewest) {
                    return true;
                }
                edge = at;
            }
        }
        return false;
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

    private static boolean isNumberComma(char[] written, int at) {
        return at > 0 && at + 1 < written.length && isDigit(written[at - 1]) && isDigit(written[at + 1]);
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
