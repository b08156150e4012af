package org.lectern.server.channels;

import java.util.Locale;
import org.lectern.server.platform.Failure;
import org.lectern.server.words.Messages;

/** A platform's failure in plain words: what was wrong, what is still safe, what to do. */
public record FailureWords(String wrong, String safe, String todo) {

    /** {@code cause} is a name of {@link Failure.Cause}; {@code detail} is what the platform said. */
    public static FailureWords of(Messages messages, String cause, String detail) {
        String key = "failure." + cause.toLowerCase(Locale.ROOT).replace('_', '-') + ".";
        return new FailureWords(
                messages.text(key + "wrong", detail), messages.text(key + "safe"), messages.text(key + "do"));
    }

    public static FailureWords of(Messages messages, Failure failure) {
        return of(messages, failure.cause().name(), failure.detail());
    }

    /** What was wrong and what to do, for a form on which nothing was kept. */
    public String onForm() {
        return wrong + " " + todo;
    }
}
