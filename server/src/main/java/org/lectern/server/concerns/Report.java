package org.lectern.server.concerns;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Word;

/**
 * What one person told about one thing.
 *
 * @param place where it is, as a link, a quotation or in their own words
 * @param words what is wrong with it
 * @param name may be empty
 * @param contact where an answer goes; may be empty
 * @param language the one that they read
 * @param enteredBy who wrote it down for them; null where they wrote themselves
 */
public record Report(
        UUID id,
        UUID concern,
        Source source,
        String place,
        String words,
        String name,
        String contact,
        Locale language,
        Instant at,
        @Nullable UUID enteredBy) {

    /** How a report came. */
    public enum Source implements Word {
        PAGE,
        PHONE,
        DESK,
        PAPER,
        E_MAIL
    }

    /** What somebody says before it is a report; {@code comment} is the one that they mean, null where only their words say so. */
    public record Said(
            Reference reference,
            Source source,
            String place,
            String words,
            String name,
            String contact,
            Locale language,
            @Nullable UUID comment) {

        Said with(Reference other) {
            return new Said(other, source, place, words, name, contact, language, comment);
        }
    }

    boolean says(Said said) {
        return isOf(said) && name.equals(said.name()) && contact.equals(said.contact());
    }

    /** Whether it is this one, which does not say who reported nor where an answer goes. */
    boolean lacksReporter(Said said) {
        return isOf(said) && name.isEmpty() && contact.isEmpty();
    }

    private boolean isOf(Said said) {
        return place.equals(said.place()) && words.equals(said.words());
    }
}
