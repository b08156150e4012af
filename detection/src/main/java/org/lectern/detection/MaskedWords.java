package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rude words of which letters are replaced by stars or the like, as in {@code sh*t}. */
final class MaskedWords implements Detector {

    private static final int LONGEST = 24;
    private static final String MASKS = "*#_-•●–—";
    private static final boolean[] MASK = new boolean[128];

    private record Word(String plain, Label label, double score) {}

    private static final List<Word> WORDS = words();

    static {
        for (int at = 0; at < MASKS.length(); at++) {
            if (MASKS.charAt(at) < MASK.length) {
                MASK[MASKS.charAt(at)] = true;
            }
        }
    }

    private static List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (String line : Resources.lines("lists/masked.txt")) {
            String[] parts = line.split(" ", 3);
            words.add(new Word(parts[1], Label.of(parts[0]), Double.parseDouble(parts[2])));
        }
        return words;
    }

    @Override
    public void look(Sight sight, Findings findings) {
        String text = sight.text();
        for (int at = 0; at < text.length(); at++) {
            if (isMask(text.charAt(at))) {
                int start = at;
                while (start > 0 && at - start <= LONGEST && Character.isLetter(text.charAt(start - 1))) {
                    start--;
                }
                int end = at;
                while (end < text.length() && isInside(text.charAt(end))) {
                    end++;
                }
                if (start < at && end - start <= LONGEST) {
                    token(text, start, end, findings);
                }
                at = end;
            }
        }
    }

    private static boolean isMask(char c) {
        return c < 128 ? MASK[c] : MASKS.indexOf(c) >= 0;
    }

    private static boolean isInside(char c) {
        return isMask(c) || Character.isLetter(c);
    }

    private static void token(String text, int start, int end, Findings findings) {
        int last = end;
        while (last > start && text.charAt(last - 1) == '-' && text.charAt(last - 2) != '-') {
            last--;
        }
        String token = folded(text, start, last);
        Word word = word(token);
        if (word != null) {
            double score = Circumstances.score(word.label(), word.score(), text, start, last);
            String why = "A masked word: it reads as \"" + word.plain() + "\".";
            findings.span(word.label(), null, score, start, last, why, "masked-words 2");
        }
    }

    private static String folded(String text, int start, int end) {
        var token = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            token.append(isMask(c) ? '*' : Letterforms.of(c));
        }
        return token.toString();
    }

    private static @Nullable Word word(String token) {
        int letters = (int) token.chars().filter(c -> c != '*').count();
        if (letters == token.length()) {
            return null;
        }
        for (Word word : WORDS) {
            if (matches(token, word.plain(), letters)) {
                return word;
            }
        }
        return null;
    }

    /** Whether the token is the word, a star for each letter that is masked; of one letter and stars only words that are hardly anything else. */
    private static boolean matches(String token, String word, int letters) {
        if (token.length() != word.length() || letters < (ALONE.contains(word) ? 1 : 2)) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (token.charAt(at) != '*' && token.charAt(at) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static final List<String> ALONE =
            List.of("fuck", "fucking", "fucked", "fucker", "shit", "bitch", "asshole");
}
