package org.lectern.server.attention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.web.Jurisdictions;
import org.lectern.server.web.Times;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes to members of an organisation about something that is theirs to do, in the organisation's words. What it is about stays in Lectern. */
@Component
public class TeamMail {

    private final Clock clock;
    private final Mail mail;
    private final Organisations organisations;
    private final Jurisdictions jurisdictions;
    private final String publicUrl;

    TeamMail(
            Clock clock,
            Mail mail,
            Organisations organisations,
            @Lazy Jurisdictions jurisdictions,
            @Value("${lectern.public-url}") String publicUrl) {
        this.clock = clock;
        this.mail = mail;
        this.organisations = organisations;
        this.jurisdictions = jurisdictions;
        this.publicUrl = publicUrl;
    }

    /**
     * What a message says.
     *
     * @param key its text is {@code key.subject} with the library, {@code what} and the time, and {@code key.body} with the reader's name
     *     before these and the link behind them
     * @param what the key of a text that says of what kind it is; null where the message says so itself
     * @param when until when; null where it has no time
     * @param path of the page that the link leads to
     */
    public record About(
            String key, @Nullable String what, @Nullable Instant when, String path) {}

    /** Writes to each of them; in the open transaction of the organisation. */
    public void tell(OrganisationId organisation, Collection<Member> to, About about) {
        Messages messages = Messages.of(jurisdictions.of(organisation));
        List<Object> said = said(organisations.get(organisation), about, messages);
        for (Member member : to) {
            List<Object> body = new ArrayList<>(said);
            body.addFirst(member.person().name());
            body.add(publicUrl + about.path());
            mail.tell(
                    organisation,
                    member.person().email(),
                    messages.text(about.key() + ".subject", said.toArray()),
                    messages.text(about.key() + ".body", body.toArray()));
        }
    }

    private List<Object> said(Organisation library, About about, Messages messages) {
        List<Object> said = new ArrayList<>();
        said.add(library.name());
        if (about.what() != null) {
            said.add(messages.text(about.what()));
        }
        said.add(
                about.when() == null
                        ? ""
                        : new Times(clock, library.zone(), messages)
                                .at(about.when())
                                .shortText());
        return said;
    }
}
