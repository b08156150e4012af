package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The language of a text as far as its small words tell. */
enum Language {
    ENGLISH,
    FRENCH,
    SPANISH,
    /** A language of which this release knows nothing but that it is none of the others. */
    OTHER,
    /** Too short or too mixed to say. */
    UNSURE;

    private static final int FEW_WORDS = 4;
    private static final double CLEAR = 2;
    private static final double MOST_STRANGE_LETTERS = 0.25;
    private static final List<Language> SPOKEN_BY = new ArrayList<>();
    private static final Phrases SMALL_WORDS = smallWords();

    /** The language of a text; {@link #UNSURE} where two languages are about as likely, or nothing speaks for any. */
    static Language of(Folded text) {
        int[] seen = new int[values().length];
        Hits hits = SMALL_WORDS.find(text);
        for (int hit = 0; hit < hits.count(); hit++) {
            seen[SPOKEN_BY.get(hits.phrase(hit)).ordinal()]++;
        }
        Language best = UNSURE;
        int second = 0;
        for (Language language : List.of(ENGLISH, FRENCH, SPANISH, OTHER)) {
            if (seen[language.ordinal()] > seen[best.ordinal()]) {
                second = seen[best.ordinal()];
                best = language;
            } else {
                second = Math.max(second, seen[language.ordinal()]);
            }
        }
        int count = seen[best.ordinal()];
        if (count < 2 && isStrange(text)) {
            return OTHER;
        }
        boolean enough = count > 1 || (count == 1 && words(text) <= FEW_WORDS && best != OTHER);
        return enough && count >= CLEAR * second ? best : UNSURE;
    }

    private static int words(Folded text) {
        int spaces = 0;
        for (int at = 0; at < text.length(); at++) {
            spaces += text.at(at) == ' ' ? 1 : 0;
        }
        return spaces - 1;
    }

    /** Whether many letters belong to no Latin alphabet. */
    private static boolean isStrange(Folded text) {
        int strange = 0;
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.at(at);
            letters += c > '9' ? 1 : 0;
            strange += text.isForeign(at) ? 1 : 0;
        }
        return strange > MOST_STRANGE_LETTERS * letters;
    }

    private static Phrases smallWords() {
        List<String> words = new ArrayList<>();
        for (Language language : List.of(ENGLISH, FRENCH, SPANISH, OTHER)) {
            for (String line : Resources.lines("languages/" + language.name().toLowerCase(Locale.ROOT) + ".txt")) {
                for (String word : line.split(" +", -1)) {
                    words.add(word);
                    SPOKEN_BY.add(language);
                }
            }
        }
        return new Phrases(Phrases.edged(words));
    }
}
