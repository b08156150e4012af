package org.lectern.server.mail.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Option;

/**
 * The mail server: fields host, port, username, password, from, security.
 *
 * @param password never carries the one that is kept
 * @param passwordKept a password is kept; an empty field leaves it
 * @param outcome how the last test went, or null
 */
public record MailForm(
        Field host,
        Field port,
        Field username,
        Field password,
        boolean passwordKept,
        Field from,
        List<Option> security,
        @Nullable Outcome outcome) {

    public MailForm {
        security = List.copyOf(security);
    }

    /** Whether the test message was taken, and what the server said in words. */
    public record Outcome(boolean went, String text) {}
}
