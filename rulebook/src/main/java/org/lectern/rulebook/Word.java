package org.lectern.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word of the language, written in a rulebook with hyphens: {@code LEAVE_UP} is {@code leave-up}. */
public interface Word {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant written as {@code word}, or null where the language has no such word. */
    static <E extends Enum<E> & Word> @Nullable E find(Class<E> words, String word) {
        for (E candidate : words.getEnumConstants()) {
            if (candidate.word().equals(word)) {
                return candidate;
            }
        }
        return null;
    }

    static <E extends Enum<E> & Word> List<String> all(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Word::word).toList();
    }
}
