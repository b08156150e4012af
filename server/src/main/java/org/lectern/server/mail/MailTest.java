package org.lectern.server.mail;

import java.util.UUID;
import org.lectern.server.mail.pages.MailForm;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Sends a test message at once, so that somebody sees whether a mail server takes it. */
@Component
public class MailTest {

    private final MailSender sender;

    MailTest(MailSender sender) {
        this.sender = sender;
    }

    /** How it went, in words; {@code organisation} is the name that the message gives. */
    public MailForm.Outcome send(Messages messages, MailServer server, String recipient, String organisation) {
        Handed handed = sender.send(
                server,
                UUID.randomUUID(),
                recipient,
                messages.text("mail.test.subject"),
                messages.text("mail.test.body", organisation));
        return switch (handed) {
            case Handed.Taken() -> new MailForm.Outcome(true, messages.text("mail.test.taken", recipient));
            case Handed.NotYet(String said) -> new MailForm.Outcome(false, messages.text("mail.test.refused", said));
            case Handed.Refused(String said) -> new MailForm.Outcome(false, messages.text("mail.test.refused", said));
        };
    }
}
