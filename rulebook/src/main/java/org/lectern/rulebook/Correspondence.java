package org.lectern.rulebook;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the library writes to of its own accord, and what such letters and the pages on which somebody is asked for something say besides.
 *
 * @param to who gets a letter: whose words were taken down, who reported something
 * @param kept how long and under which law the library keeps what a letter is about
 * @param beforeAsking what is said before anybody is asked for anything about themselves
 */
public record Correspondence(Set<To> to, Said kept, Said beforeAsking) {

    /** Holds where a rulebook says nothing. */
    public static final Correspondence USUAL = new Correspondence(EnumSet.allOf(To.class), Said.NOTHING, Said.NOTHING);

    public Correspondence {
        to = Set.copyOf(to);
    }

    /** Who gets a letter. */
    public enum To implements Word {
        AUTHORS,
        REPORTERS
    }

    /** A text of the library's own in the languages that it has it in, by their tag; empty where the library says nothing of its own. */
    public record Said(String text, Map<String, String> in) {

        static final Said NOTHING = new Said("", Map.of());

        public Said {
            in = Map.copyOf(in);
        }

        /** The text for a reader of this language, else as first written. */
        public String text(Locale reader) {
            return Languages.text(in, reader, text);
        }

        /** The language of that text by its tag; null for the one that it was first written in. */
        public @Nullable String language(Locale reader) {
            return Languages.tag(in, reader);
        }
    }
}
