package org.lectern.server.mail.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.When;

/**
 * Messages that went out, wait, or are shown here because there is no mail server; template mail/outbox.jte.
 *
 * @param noServer no mail server is set up
 */
public record OutboxPage(Layout layout, boolean noServer, List<Letter> letters) {

    public OutboxPage {
        letters = List.copyOf(letters);
    }

    /**
     * One message.
     *
     * @param stateWords as "Sent", "Waits, next try Tue 14:20", "Shown here, no mail server"
     * @param problem what the mail server said, in words, or null
     */
    public record Letter(
            String id,
            String to,
            String subject,
            String text,
            List<Link> links,
            When at,
            String stateIcon,
            Tone tone,
            String stateWords,
            @Nullable String problem) {

        public Letter {
            links = List.copyOf(links);
        }
    }

    /** An address in a message that can be copied. */
    public record Link(String label, String href) {}
}
