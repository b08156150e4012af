package org.lectern.server.publishing;

import java.time.Clock;
import java.util.Collection;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.web.Jurisdictions;
import org.lectern.server.web.Times;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes to people about answers that are due or were missed. The words of the comment stay in Lectern. */
@Component
class DueMail {

    private final Clock clock;
    private final Mail mail;
    private final Organisations organisations;
    private final Jurisdictions jurisdictions;
    private final String publicUrl;

    DueMail(
            Clock clock,
            Mail mail,
            Organisations organisations,
            Jurisdictions jurisdictions,
            @Value("${lectern.public-url}") String publicUrl) {
        this.clock = clock;
        this.mail = mail;
        this.organisations = organisations;
        this.jurisdictions = jurisdictions;
        this.publicUrl = publicUrl;
    }

    void warn(OrganisationId organisation, Case about, CaseClock due, Collection<Member> to) {
        send("mail.answer-due", organisation, about, due, to);
    }

    void missed(OrganisationId organisation, Case about, CaseClock due, Collection<Member> to) {
        send("mail.answer-missed", organisation, about, due, to);
    }

    private void send(String key, OrganisationId organisation, Case about, CaseClock due, Collection<Member> to) {
        Messages messages = Messages.of(jurisdictions.of(organisation));
        Organisation library = organisations.get(organisation);
        String when = new Times(clock, library.zone(), messages).at(due.dueAt()).shortText();
        for (Member member : to) {
            mail.tell(
                    organisation,
                    member.person().email(),
                    messages.text(key + ".subject", library.name(), when),
                    messages.text(
                            key + ".body",
                            member.person().name(),
                            library.name(),
                            when,
                            publicUrl + "/answers/" + about.number()));
        }
    }
}
