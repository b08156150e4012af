package org.lectern.server.channels;

import java.util.Arrays;
import java.util.Locale;
import org.lectern.server.platform.Failure;
import org.lectern.server.words.Messages;

/** A platform's failure in plain words: what was wrong, what is still safe, what to do. */
public record FailureWords(String wrong, String safe, String todo) {

    /** {@code cause} is a name of {@link Failure.Cause}; {@code detail} is what the platform said. */
    public static FailureWords of(Messages messages, String cause, String detail) {
        String key = key(cause);
        return new FailureWords(
                messages.text(key + "wrong", detail), messages.text(key + "safe"), messages.text(key + "do"));
    }

    public static FailureWords of(Messages messages, Failure failure) {
        return of(messages, failure.cause().name(), failure.detail());
    }

    /** What kept an act from being done, from the words in which it is {@linkplain Failure#kept kept}; any others stand as they are. */
    public static String ofAct(Messages messages, String kept) {
        String[] parts = kept.split(" ", 2);
        boolean cause =
                Arrays.stream(Failure.Cause.values()).anyMatch(one -> one.name().equals(parts[0]));
        if (!cause) {
            return kept;
        }
        String act = key(parts[0]) + "act";
        return messages.has(act)
                ? messages.text(act)
                : of(messages, parts[0], parts.length > 1 ? parts[1] : "").wrong();
    }

    private static String key(String cause) {
        return "failure." + cause.toLowerCase(Locale.ROOT).replace('_', '-') + ".";
    }

    /** What was wrong and what to do, for a form on which nothing was kept. */
    public String onForm() {
        return wrong + " " + todo;
    }
}
