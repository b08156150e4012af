package org.lectern.detection;

/**
 * Undoes what people do to a rude word so that a filter misses it - digits and signs for letters, stretched letters, letters set apart -
 * without touching the length of the text: each unit of the result stands at the place of the unit it came from.
 */
final class Disguises {

    private static final char GONE = '\u200B';
    private static final String SIGNS = "@$!013457+|";
    private static final String LETTERS = "asioieastti";

    private final String text;
    private final char[] plain;

    private Disguises(String text) {
        this.text = text;
        this.plain = text.toCharArray();
    }

    static String undone(String text) {
        var disguises = new Disguises(text);
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                disguises.token(start, at);
                start = at + 1;
            }
        }
        disguises.joinSingles();
        disguises.shortenRuns();
        return new String(disguises.plain);
    }

    private void token(int start, int end) {
        int first = start;
        int last = end;
        while (last > first && "!?.,;:)\"'".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last - first < 3 || !mixesLettersAndSigns(first, last)) {
            return;
        }
        for (int at = first; at < last; at++) {
            int sign = SIGNS.indexOf(plain[at]);
            if (sign >= 0) {
                plain[at] = LETTERS.charAt(sign);
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
                && (letters >= signs / 2 && letters > 0 || onlySigns)
                && !(handle && signs == 1 && end - start > 4);
    }

    private void joinSingles() {
        int run = 0;
        for (int at = 0; at <= plain.length; at++) {
            if (at < plain.length && isSingle(at)) {
                run++;
            } else if (at == plain.length || Character.isLetterOrDigit(plain[at])) {
                closeRun(at, run);
                run = 0;
            } else if (run > 0 && at + 1 < plain.length && !isSingle(at + 1)) {
                closeRun(at, run);
                run = 0;
            }
        }
    }

    private void closeRun(int end, int run) {
        if (run < 4) {
            return;
        }
        int left = run;
        for (int at = end - 1; at >= 0 && left > 0; at--) {
            if (Character.isLetter(plain[at])) {
                left--;
            } else if (left < run) {
                plain[at] = GONE;
            }
        }
    }

    private boolean isSingle(int at) {
        return Character.isLetter(plain[at])
                && (at == 0 || !Character.isLetterOrDigit(plain[at - 1]))
                && (at + 1 == plain.length || !Character.isLetterOrDigit(plain[at + 1]));
    }

    private void shortenRuns() {
        int run = 1;
        for (int at = 1; at <= plain.length; at++) {
            boolean same = at < plain.length
                    && Character.isLetter(plain[at])
                    && Character.toLowerCase(plain[at]) == Character.toLowerCase(plain[at - 1]);
            if (same) {
                run++;
                continue;
            }
            for (int gone = at - run + 1; run >= 3 && gone < at; gone++) {
                plain[gone] = GONE;
            }
            run = 1;
        }
    }
}
