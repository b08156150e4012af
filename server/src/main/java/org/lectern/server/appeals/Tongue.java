package org.lectern.server.appeals;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.server.words.Messages;

/** Guesses in which of the languages of letters somebody wrote, by its commonest small words; a person sees the guess and can change it. */
final class Tongue {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    // Words that only one of the three languages has.
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", Set.of("the", "and", "is", "of", "to", "you", "it", "this", "that", "with", "was", "are", "my"),
            "fr",
                    Set.of(
                            "le", "les", "des", "est", "et", "vous", "je", "pas", "une", "du", "pour", "nous", "dans",
                            "c", "j", "ce", "sur"),
            "es",
                    Set.of(
                            "el", "los", "las", "y", "que", "por", "para", "está", "no", "una", "con", "muy", "mi",
                            "del", "usted", "es"));

    private Tongue() {}

    /** The language whose small words are the most; English where none is ahead. */
    static Locale of(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
        return Messages.WRITTEN.stream()
                .max(Comparator.comparingLong((Locale one) -> count(words, one))
                        .thenComparing(one -> one.equals(Locale.US)))
                .orElse(Locale.US);
    }

    private static long count(List<String> words, Locale language) {
        Set<String> small = SMALL_WORDS.getOrDefault(language.getLanguage(), Set.of());
        return words.stream().filter(small::contains).count();
    }
}
