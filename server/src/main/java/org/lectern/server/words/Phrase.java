package org.lectern.server.words;

import java.util.List;

/** A text of the message files within another: an argument of a {@link Refusal} that is itself in words. */
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
