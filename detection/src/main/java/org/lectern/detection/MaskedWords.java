package org.lectern.detection;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Rude words of which letters are replaced by stars or the like, as in {@code sh*t}. */
final class MaskedWords implements Detector {

    private static final int LONGEST = 24;
    private static final String MASKS = "*#_-•●–—";

    private record Word(String plain, Label label, double score) {}

    private static final List<Word> WORDS = Stream.concat(
                    Stream.of(
                                    "fuck",
                                    "fucks",
                                    "fucked",
                                    "fucker",
                                    "fuckers",
                                    "fucking",
                                    "fuckin",
                                    "motherfucker",
                                    "motherfucking",
                                    "shit",
                                    "shits",
                                    "shitty",
                                    "bullshit",
                                    "bitch",
                                    "bitches",
                                    "cunt",
                                    "cunts",
                                    "cock",
                                    "cocks",
                                    "dick",
                                    "dicks",
                                    "pussy",
                                    "pussies",
                                    "asshole",
                                    "assholes",
                                    "bastard",
                                    "bastards",
                                    "tits",
                                    "slut",
                                    "sluts",
                                    "whore",
                                    "whores",
                                    "cum",
                                    "penis",
                                    "dildo",
                                    "tabarnak",
                                    "merde",
                                    "crisser",
                                    "calisse",
                                    "mierda",
                                    "puta")
                            .map(plain -> new Word(plain, Label.OBSCENE, 0.8)),
                    Stream.of(
                                    "nigger",
                                    "niggers",
                                    "nigga",
                                    "faggot",
                                    "faggots",
                                    "tranny",
                                    "trannies",
                                    "kike",
                                    "kikes",
                                    "chink",
                                    "chinks",
                                    "wetback",
                                    "wetbacks",
                                    "spic",
                                    "spics",
                                    "retards",
                                    "dykes",
                                    "negres",
                                    "squaws")
                            .map(plain -> new Word(plain, Label.HATE, 0.7)))
            .toList();

    @Override
    public void look(Sight sight, Findings findings) {
        String text = sight.text();
        int start = -1;
        boolean masked = false;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside =
                    at < text.length() && (Character.isLetter(text.charAt(at)) || MASKS.indexOf(text.charAt(at)) >= 0);
            if (inside) {
                start = start < 0 ? at : start;
                masked |= text.charAt(at) == '*'
                        || text.charAt(at) == '#'
                        || text.charAt(at) == '_'
                        || text.charAt(at) == '-'
                        || text.charAt(at) == '•';
            } else if (start >= 0) {
                if (masked && at - start <= LONGEST) {
                    token(text, start, at, findings);
                }
                start = -1;
                masked = false;
            }
        }
    }

    private static void token(String text, int start, int end, Findings findings) {
        String token = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (!Character.isLetter(token.charAt(0))) {
            return;
        }
        for (Word word : WORDS) {
            if (matches(token, word.plain())) {
                double score = Circumstances.score(word.label(), word.score(), text, start, end);
                findings.span(
                        word.label(),
                        null,
                        score,
                        start,
                        end,
                        "A masked word: it reads as \"" + word.plain() + "\".",
                        "masked-words 1");
                return;
            }
        }
    }

    /** Whether the token is the word with one or more of its inner or last letters masked, each run of masks for as many letters, or more. */
    private static boolean matches(String token, String word) {
        int at = 0;
        int letters = 0;
        for (int of = 0; of < token.length(); ) {
            if (MASKS.indexOf(token.charAt(of)) < 0) {
                if (at >= word.length() || word.charAt(at) != token.charAt(of)) {
                    return false;
                }
                at++;
                of++;
                letters++;
                continue;
            }
            int run = of;
            while (run < token.length() && MASKS.indexOf(token.charAt(run)) >= 0) {
                run++;
            }
            at += run - of;
            of = run;
        }
        return at == word.length() && letters >= 2 && letters < word.length();
    }
}
