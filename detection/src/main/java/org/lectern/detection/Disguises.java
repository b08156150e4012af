package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * Undoes what people do to a rude word so that a filter misses it - digits and signs for letters, stretched letters, letters set apart.
 * Some disguises can be read in two ways, so that there may be several readings; a text without disguises has none.
 */
final class Disguises {

    private static final String SIGNS = "@$!01345789+|€£";
    private static final String LETTERS = "asioieastbgtiel";
    private static final String SIGNS_FOR_L = "1!|";
    private static final int FEWEST_SINGLES = 4;

    private final String text;

    private Disguises(String text) {
        this.text = text;
    }

    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /** The readings of a text, {@code words} being its plain one. */
    static List<Folded> readings(String text, Folded words) {
        boolean signs = words.hasSigns();
        if (!signs && !words.hasRuns() && !words.hasSingles(FEWEST_SINGLES)) {
            return List.of();
        }
        List<Folded> readings = new ArrayList<>(4);
        var disguises = new Disguises(text);
        disguises.read(signs ? disguises.withLetters(false) : words, words, readings);
        if (signs && hasAny(text, SIGNS_FOR_L)) {
            disguises.read(disguises.withLetters(true), words, readings);
        }
        return readings;
    }

    private void read(Folded plain, Folded words, List<Folded> readings) {
        Folded joined = plain.hasSingles(FEWEST_SINGLES) ? joined(plain) : plain;
        if (joined.hasRuns()) {
            readings.add(shortened(joined, 1));
            readings.add(shortened(joined, 2));
        } else if (joined != words) {
            readings.add(joined);
        }
    }

    private static boolean hasAny(String text, String signs) {
        for (int at = 0; at < signs.length(); at++) {
            if (text.indexOf(signs.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Folded withLetters(boolean forL) {
        char[] plain = text.toCharArray();
        int start = 0;
        for (int at = 0; at <= plain.length; at++) {
            if (at == plain.length || Character.isWhitespace(plain[at])) {
                token(plain, start, at, forL);
                start = at + 1;
            }
        }
        return Folded.words(text, plain);
    }

    private void token(char[] plain, int start, int end, boolean forL) {
        int last = end;
        while (last > start && "!?.,;:)\"'".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last - start < 3 || !mixesLettersAndSigns(start, last)) {
            return;
        }
        for (int at = start; at < last; at++) {
            int sign = SIGNS.indexOf(plain[at]);
            if (sign >= 0) {
                plain[at] = forL && SIGNS_FOR_L.indexOf(plain[at]) >= 0 ? 'l' : LETTERS.charAt(sign);
            }
        }
    }

    private boolean mixesLettersAndSigns(int start, int end) {
        boolean handle = text.charAt(start) == '@' && end - start > 1 && Character.isLetter(text.charAt(start + 1));
        int letters = 0;
        int signs = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                letters++;
            } else if (SIGNS.indexOf(c) >= 0) {
                signs++;
            } else if (c == '.' || c == '/' || c == ':') {
                return false;
            }
        }
        boolean onlySigns = letters == 0 && text.startsWith("@$$", start);
        return signs > 0
                && ((letters >= signs / 2 && letters > 0) || onlySigns)
                && !(handle && signs == 1 && end - start > 4);
    }

    /** Without the spaces between letters that stand alone, four or more in a row; "a" and "i" before them stay apart. */
    private static Folded joined(Folded words) {
        boolean[] gone = new boolean[words.length()];
        int first = 0;
        int run = 0;
        for (int at = 2; at <= words.length() + 1; at += 2) {
            boolean single =
                    at < words.length() && words.at(at) == ' ' && words.at(at - 2) == ' ' && words.at(at - 1) > '9';
            if (single) {
                first = run == 0 ? at - 1 : first;
                run++;
                continue;
            }
            if (run >= FEWEST_SINGLES) {
                boolean article = run > FEWEST_SINGLES && (words.at(first) == 'a' || words.at(first) == 'i');
                for (int space = first + (article ? 3 : 1); space < first + 2 * run - 1; space += 2) {
                    gone[space] = true;
                }
            }
            run = 0;
            while (at < words.length() && words.at(at) != ' ') {
                at++;
            }
        }
        return words.without(gone);
    }

    private static Folded shortened(Folded words, int most) {
        boolean[] gone = new boolean[words.length()];
        int run = 1;
        for (int at = 1; at <= words.length(); at++) {
            if (at < words.length() && words.at(at) > '9' && words.at(at) == words.at(at - 1)) {
                run++;
                continue;
            }
            for (int more = at - run + most; run > 2 && more < at; more++) {
                gone[more] = true;
            }
            run = 1;
        }
        return words.without(gone);
    }
}
