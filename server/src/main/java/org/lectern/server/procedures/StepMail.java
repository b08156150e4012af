package org.lectern.server.procedures;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lectern.server.attention.TeamMail;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.Member;
import org.springframework.stereotype.Component;

/** Writes to people about steps that are theirs, due or missed. What the matter is about stays in Lectern. */
@Component
class StepMail {

    private final TeamMail mail;

    StepMail(TeamMail mail) {
        this.mail = mail;
    }

    /** Tells them that a step is theirs now; {@code due} is null where it has no time. */
    void opened(OrganisationId organisation, Matter matter, @Nullable CaseClock due, Collection<Member> to) {
        send(due == null ? "mail.step-opened.soon" : "mail.step-opened", organisation, matter, due, to);
    }

    void warn(OrganisationId organisation, Matter matter, CaseClock due, Collection<Member> to) {
        send("mail.step-due", organisation, matter, due, to);
    }

    void missed(OrganisationId organisation, Matter matter, CaseClock due, Collection<Member> to) {
        send("mail.step-missed", organisation, matter, due, to);
    }

    void ended(OrganisationId organisation, Matter matter, Collection<Member> to) {
        send("mail.matter-ended", organisation, matter, null, to);
    }

    private void send(
            String key, OrganisationId organisation, Matter matter, @Nullable CaseClock due, Collection<Member> to) {
        String what = matter.kind().confidential()
                ? "matter.confidential"
                : "matter." + matter.trigger().word();
        mail.tell(
                organisation,
                to,
                new TeamMail.About(key, what, due == null ? null : due.dueAt(), "/tasks/" + matter.number()));
    }
}
