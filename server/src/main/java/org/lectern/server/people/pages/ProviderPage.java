package org.lectern.server.people.pages;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/**
 * The sign-in provider of an organisation; template people/provider.jte.
 *
 * @param kept the name of the one that is kept, or null
 * @param back where the provider has to send people back to
 */
public record ProviderPage(Layout layout, @Nullable String kept, String back, String email, Form form) {

    /** The fields; {@code secretKept} says that an empty secret keeps the one there is. */
    public record Form(
            Field name, Field issuer, Field client, Field secret, Field step, Field current, boolean secretKept) {

        public boolean wrong() {
            return Stream.of(name, issuer, client, secret, step, current).anyMatch(field -> field.error() != null);
        }

        public Form withWrongIssuer(String error) {
            return new Form(name, Field.wrong(issuer.value(), error), client, secret, step, current, secretKept);
        }

        public Form withWrongSecret(String error) {
            return new Form(name, issuer, client, Field.wrong("", error), step, current, secretKept);
        }
    }
}
