package org.lectern.detection;

/** International bank account numbers (ISO 13616), known by their form and check digits (ISO 7064, mod 97-10). */
final class Ibans {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;

    private Ibans() {}

    /** Where the number ends whose check digits begin at {@code digits}, two letters before them; -1 where there is none. */
    static int end(String plain, int digits) {
        int start = digits - 2;
        if (start < 0
                || !isUpper(upper(plain.charAt(start)))
                || !isUpper(upper(plain.charAt(start + 1)))
                || (start > 0 && Character.isLetterOrDigit(plain.charAt(start - 1)))) {
            return -1;
        }
        var number = new StringBuilder();
        int end = -1;
        for (int at = start; at < plain.length() && number.length() < LONGEST; at++) {
            char c = upper(plain.charAt(at));
            if (isUpper(c) || Folded.isDigit(c)) {
                number.append(c);
            } else if (c != ' ' || number.length() % 4 != 0) {
                break;
            }
            boolean whole = at + 1 == plain.length() || !Character.isLetterOrDigit(plain.charAt(at + 1));
            if (whole && number.length() >= SHORTEST && checks(number)) {
                end = at + 1;
            }
        }
        return end;
    }

    private static boolean checks(CharSequence number) {
        int rest = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = Character.digit(number.charAt((at + 4) % number.length()), 36);
            rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return rest == 1;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
