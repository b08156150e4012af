package org.lectern.server.app;

import org.jspecify.annotations.Nullable;
import org.lectern.server.mail.MailInput;

/** The fields of a form about a mail server as the browser sends them. */
record MailFields(
        @Nullable String host,
        @Nullable String port,
        @Nullable String security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from) {

    MailInput input() {
        return new MailInput(given(host), given(port), given(security), given(username), given(password), given(from));
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return input().toString();
    }
}
