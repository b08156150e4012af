package org.lectern.server.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Which of the languages that something is there in a reader gets, and what they call themselves. */
public final class Languages {

    private Languages() {}

    /** The first that a reader asks for, whatever its region; else the first that there is. */
    public static Locale chosen(Collection<Locale> readers, List<Locale> there) {
        return readers.stream()
                .flatMap(
                        reader -> there.stream().filter(one -> one.getLanguage().equals(reader.getLanguage())))
                .findFirst()
                .orElse(there.getFirst());
    }

    public static String named(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
