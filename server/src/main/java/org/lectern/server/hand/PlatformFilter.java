package org.lectern.server.hand;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A filter of the platform's own, which hides comments before anybody at the library has seen them. */
public enum PlatformFilter {
    HIDDEN_WORDS,
    PROFANITY,
    HELD_FOR_REVIEW,
    BLOCKED_PEOPLE;

    /** How a filter is set. */
    public enum Setting {
        ON,
        OFF,
        NOT_OFFERED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Its name in forms and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PlatformFilter> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static Optional<Setting> setting(String word) {
        return Arrays.stream(Setting.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
    }
}
