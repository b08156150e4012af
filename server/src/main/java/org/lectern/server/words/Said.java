package org.lectern.server.words;

import java.util.stream.Stream;

/** A problem in words: what was wrong, what is still safe, what to do. */
public record Said(String wrong, String safe, String todo) {

    public static Said of(Messages messages, Problem problem, Object... arguments) {
        Object[] said = Stream.of(arguments)
                .map(one -> one instanceof Phrase(String key, var parts) ? messages.text(key, parts.toArray()) : one)
                .toArray();
        String key = "problem." + problem.code() + ".";
        return new Said(
                messages.text(key + "wrong", said), messages.text(key + "safe", said), messages.text(key + "do", said));
    }
}
