package org.lectern.server.policy.pages;

import java.util.List;
import org.lectern.rulebook.Passage;

/** What is different in a version from an earlier one, in words; template policy/changes.jte. */
public record ChangesShown(String lang, List<String> parts, List<One> clauses) {

    public ChangesShown {
        parts = List.copyOf(parts);
        clauses = List.copyOf(clauses);
    }

    /**
     * One clause.
     *
     * @param state as "New clause"
     * @param words what became of its words
     * @param translations what became of them in other languages
     * @param aspects what else is different, in words
     */
    public record One(
            String place, String state, List<Passage> words, List<Translated> translations, List<String> aspects) {

        public One {
            words = List.copyOf(words);
            translations = List.copyOf(translations);
            aspects = List.copyOf(aspects);
        }
    }

    /** What became of the words in another language, which calls itself by {@code name}. */
    public record Translated(String lang, String name, List<Passage> words) {

        public Translated {
            words = List.copyOf(words);
        }
    }

    /** Whether nothing is different. */
    public boolean none() {
        return parts.isEmpty() && clauses.isEmpty();
    }
}
