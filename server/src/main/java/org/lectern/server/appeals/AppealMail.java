package org.lectern.server.appeals;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.lectern.server.attention.TeamMail;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Member;
import org.springframework.stereotype.Component;

/** Writes to those who hear appeals, and the outcome to who appealed where they gave an address. */
@Component
class AppealMail {

    private final TeamMail team;
    private final Mail mail;
    private final Letters letters;
    private final LetterText text;

    AppealMail(TeamMail team, Mail mail, Letters letters, LetterText text) {
        this.team = team;
        this.mail = mail;
        this.letters = letters;
        this.text = text;
    }

    void toHear(OrganisationId organisation, Appeal appeal, Instant due, Collection<Member> to) {
        send("mail.appeal", organisation, appeal, due, to);
    }

    void due(OrganisationId organisation, Appeal appeal, Instant due, Collection<Member> to) {
        send("mail.appeal-due", organisation, appeal, due, to);
    }

    void overdue(OrganisationId organisation, Appeal appeal, Instant due, Collection<Member> to) {
        send("mail.appeal-overdue", organisation, appeal, due, to);
    }

    private void send(String key, OrganisationId organisation, Appeal appeal, Instant due, Collection<Member> to) {
        team.tell(organisation, to, new TeamMail.About(key, null, due, "/appeals/" + appeal.number()));
    }

    /** Sends the letter with the outcome by e-mail where that goes out; else it waits for a person who knows another way. */
    void outcome(OrganisationId organisation, Appeal appeal, UUID id) {
        if (!mail.goesOut(organisation, appeal.contact())) {
            return;
        }
        Letter letter = letters.find(organisation, id).orElseThrow();
        Locale language = letter.language();
        String body = text.of(organisation, letter, language, false, "");
        mail.tell(organisation, id, appeal.contact(), text.subject(organisation, letter, language), body);
        letters.sent(organisation, letter, language, Letter.How.E_MAIL, body, null);
    }
}
