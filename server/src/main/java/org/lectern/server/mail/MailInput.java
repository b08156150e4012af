package org.lectern.server.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.server.mail.MailServer.Security;
import org.lectern.server.mail.pages.MailForm;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Messages;

/** What somebody wrote about a mail server. An empty password stands for the kept one, where that was given for this very server. */
public record MailInput(String host, String port, String security, String username, String password, String from) {

    /** What there is to say about it. */
    public sealed interface Checked {

        /** It can be tried. */
        record Usable(MailServer server) implements Checked {}

        /** It cannot; the form says why. */
        record Wrong(MailForm form) implements Checked {}
    }

    /** What a form shows for a server that is kept, or for none. */
    public static MailInput of(@Nullable MailServer kept) {
        return kept == null
                ? new MailInput("", "587", Security.STARTTLS.name(), "", "", "")
                : new MailInput(
                        kept.host(),
                        Integer.toString(kept.port()),
                        kept.security().name(),
                        kept.username(),
                        "",
                        kept.sender());
    }

    /** Whether a mail server can be made of it; {@code kept} is the one that is kept, or null. */
    public Checked check(Messages messages, @Nullable MailServer kept) {
        String wrongHost =
                host.strip().matches("[A-Za-z0-9.:\\[\\]-]{1,253}") ? null : messages.text("mail.host.wrong");
        String wrongPort = portNumber() == 0 ? messages.text("mail.port.wrong") : null;
        String wrongFrom = isAddress(from.strip()) ? null : messages.text("form.email.wrong");
        String wrongPassword = asksForPassword(kept) ? messages.text("mail.password.again") : null;
        if (wrongHost != null || wrongPort != null || wrongFrom != null || wrongPassword != null) {
            return new Checked.Wrong(form(
                    messages,
                    hasPassword(kept) && sameDoor(kept),
                    null,
                    wrongHost,
                    wrongPort,
                    wrongFrom,
                    wrongPassword));
        }
        return new Checked.Usable(new MailServer(
                host.strip(),
                portNumber(),
                chosen(),
                username.strip(),
                username.isBlank() ? "" : password.isEmpty() && kept != null ? kept.password() : password,
                from.strip()));
    }

    private boolean asksForPassword(@Nullable MailServer kept) {
        return hasPassword(kept) && !username.isBlank() && password.isEmpty() && !sameDoor(kept);
    }

    private static boolean hasPassword(@Nullable MailServer kept) {
        return kept != null && !kept.password().isEmpty();
    }

    // A kept password goes only where it was given for, and no less protected; else whoever may fill the form in could
    // have it sent to them.
    private boolean sameDoor(@Nullable MailServer kept) {
        return kept != null
                && kept.host().equalsIgnoreCase(host.strip())
                && kept.port() == portNumber()
                && kept.security() == chosen()
                && kept.username().equals(username.strip());
    }

    private Security chosen() {
        return Arrays.stream(Security.values())
                .filter(one -> one.name().equals(security))
                .findFirst()
                .orElse(Security.STARTTLS);
    }

    private int portNumber() {
        String digits = port.strip();
        int number = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        return number <= 65_535 ? number : 0;
    }

    /** Whether this is one e-mail address: something, an at sign, something with no blanks, as a mail server reads it. */
    public static boolean isAddress(String text) {
        return text.length() <= 254
                && text.matches("[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+")
                && isRead(text);
    }

    private static boolean isRead(String text) {
        try {
            return !new InternetAddress(text, true).isGroup();
        } catch (AddressException _) {
            return false;
        }
    }

    /** The form with these values; the password is not among them. */
    public MailForm form(Messages messages, boolean passwordKept, MailForm.@Nullable Outcome outcome) {
        return form(messages, passwordKept, outcome, null, null, null, null);
    }

    private MailForm form(
            Messages messages,
            boolean passwordKept,
            MailForm.@Nullable Outcome outcome,
            @Nullable String wrongHost,
            @Nullable String wrongPort,
            @Nullable String wrongFrom,
            @Nullable String wrongPassword) {
        return new MailForm(
                new Field(host.strip(), wrongHost),
                new Field(port.strip(), wrongPort),
                Field.of(username.strip()),
                new Field("", wrongPassword),
                passwordKept,
                new Field(from.strip(), wrongFrom),
                options(messages),
                outcome);
    }

    private List<Option> options(Messages messages) {
        return Arrays.stream(Security.values())
                .map(one -> new Option(
                        one.name(),
                        messages.text("mail.security." + one.name().toLowerCase(Locale.ROOT)),
                        one == chosen()))
                .toList();
    }

    @Override
    public String toString() {
        return username + " at " + host + ":" + port;
    }
}
