package org.lectern.server.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Pauses;
import org.springframework.stereotype.Component;

/**
 * Sends one message. A program killed between the server's yes and the note of it sends the message twice, under the same name; a link
 * in it still works once only.
 */
@Component
class MailJob implements Job {

    static final String NAME = "mail";

    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(10), Duration.ofMinutes(2));

    private final Mail mail;
    private final MailSender sender;
    private final Clock clock;

    MailJob(Mail mail, MailSender sender, Clock clock) {
        this.mail = mail;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        Optional<Message> message = mail.waiting(organisation, subject);
        return message.isEmpty() ? new Next.Over() : send(organisation, message.get());
    }

    private Next send(OrganisationId organisation, Message message) {
        Optional<MailServer> server = mail.server(organisation);
        if (server.isEmpty()) {
            mail.onlyShown(organisation, message.id());
            return new Next.Over();
        }
        return switch (sender.send(
                server.get(), message.id(), message.recipient(), message.subject(), message.body())) {
            case Handed.Taken() -> {
                mail.sent(organisation, message.id());
                yield new Next.Over();
            }
            case Handed.NotYet(String problem) -> {
                int attempts = mail.failed(organisation, message.id(), problem);
                yield new Next.Again(clock.instant().plus(PAUSES.after(attempts)));
            }
            case Handed.Refused(String problem) -> {
                mail.refused(organisation, message.id(), problem);
                yield new Next.Over();
            }
        };
    }
}
