package org.lectern.server.people;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.pages.ProviderPage.Form;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Messages;

/** What somebody enters about a sign-in provider; an empty secret keeps the one there is, as long as issuer and client stay. */
record ProviderInput(String name, String issuer, String client, String secret, String step) {

    private static final int LONGEST = 500;

    /** What came of checking it, before the provider is asked. */
    sealed interface Checked {

        record Wrong(Form form) implements Checked {}

        record Usable(ProviderInput input, String secret) implements Checked {}
    }

    static ProviderInput of(@Nullable Provider kept) {
        return kept == null
                ? new ProviderInput("", "", "", "", "")
                : new ProviderInput(kept.name(), kept.issuer(), kept.client(), "", kept.step());
    }

    ProviderInput stripped() {
        return new ProviderInput(name.strip(), issuer.strip(), client.strip(), secret.strip(), step.strip());
    }

    Checked check(Messages messages, @Nullable Provider kept, boolean passwordRight) {
        boolean same =
                kept != null && kept.issuer().equals(issuer) && kept.client().equals(client);
        String open = secret.isEmpty() && same && kept != null ? kept.secret() : secret;
        Field named = field(name, name.isEmpty() || name.length() > 60, messages, "providers.name.wrong");
        Field issued = field(issuer, !isAddress(), messages, "providers.issuer.wrong");
        Field known = field(client, client.isEmpty() || client.length() > LONGEST, messages, "providers.client.wrong");
        Field sealed = field("", open.isEmpty() || open.length() > LONGEST, messages, "providers.secret.wrong");
        Field steps = field(step, step.length() > LONGEST || step.contains(" "), messages, "providers.step.wrong");
        Field current = field("", !passwordRight, messages, "password.not-current");
        Form form = new Form(named, issued, known, sealed, steps, current, same);
        return form.wrong() ? new Checked.Wrong(form) : new Checked.Usable(this, open);
    }

    private static Field field(String value, boolean wrong, Messages messages, String key) {
        return new Field(value, wrong ? messages.text(key) : null);
    }

    private boolean isAddress() {
        try {
            URI address = new URI(issuer);
            return issuer.length() <= LONGEST
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && issuer.matches("https?://.*");
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** The form with nothing found wrong. */
    Form form(boolean secretKept) {
        return new Form(
                Field.of(name),
                Field.of(issuer),
                Field.of(client),
                Field.empty(),
                Field.of(step),
                Field.empty(),
                secretKept);
    }

    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}
