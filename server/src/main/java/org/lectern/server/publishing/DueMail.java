package org.lectern.server.publishing;

import java.util.Collection;
import org.lectern.server.attention.TeamMail;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.Member;
import org.springframework.stereotype.Component;

/** Writes to people about answers that are due or were missed. The words of the comment stay in Lectern. */
@Component
class DueMail {

    private final TeamMail mail;

    DueMail(TeamMail mail) {
        this.mail = mail;
    }

    void warn(OrganisationId organisation, Case about, CaseClock due, Collection<Member> to) {
        send("mail.answer-due", organisation, about, due, to);
    }

    void missed(OrganisationId organisation, Case about, CaseClock due, Collection<Member> to) {
        send("mail.answer-missed", organisation, about, due, to);
    }

    private void send(String key, OrganisationId organisation, Case about, CaseClock due, Collection<Member> to) {
        mail.tell(organisation, to, new TeamMail.About(key, null, due.dueAt(), "/answers/" + about.number()));
    }
}
