package org.lectern.server.procedures;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.web.Times;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes to people about steps that are theirs, due or missed. What the matter is about stays in Lectern. */
@Component
class StepMail {

    private final Clock clock;
    private final Mail mail;
    private final Organisations organisations;
    private final String publicUrl;

    StepMail(Clock clock, Mail mail, Organisations organisations, @Value("${lectern.public-url}") String publicUrl) {
        this.clock = clock;
        this.mail = mail;
        this.organisations = organisations;
        this.publicUrl = publicUrl;
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
        Messages messages = Messages.of(Locale.US);
        Organisation library = organisations.get(organisation);
        String when = due == null
                ? ""
                : new Times(clock, library.zone(), messages).at(due.dueAt()).shortText();
        String what = messages.text(
                matter.kind().confidential()
                        ? "matter.confidential"
                        : "matter." + matter.trigger().word());
        for (Member member : to) {
            mail.send(
                    organisation,
                    member.person().email(),
                    messages.text(key + ".subject", library.name(), what, when),
                    messages.text(
                            key + ".body",
                            member.person().name(),
                            library.name(),
                            what,
                            when,
                            publicUrl + "/tasks/" + matter.number()));
        }
    }
}
