package org.lectern.server.people;

import java.util.List;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets people join: the role, its entry in the log and the message are one transaction. Only who cannot sign in yet and belongs nowhere
 * else is sent a link, since whoever invites may see it: a link must not open what another password or another organisation guards.
 */
@Component
class Invitations {

    private final Tenancy tenancy;
    private final Log log;
    private final Mail mail;
    private final People people;
    private final Passwords passwords;
    private final Homes homes;
    private final Layouts layouts;
    private final String publicUrl;

    Invitations(
            Tenancy tenancy,
            Log log,
            Mail mail,
            People people,
            Passwords passwords,
            Homes homes,
            Layouts layouts,
            @Value("${lectern.public-url}") String publicUrl) {
        this.tenancy = tenancy;
        this.log = log;
        this.mail = mail;
        this.people = people;
        this.passwords = passwords;
        this.homes = homes;
        this.layouts = layouts;
        this.publicUrl = publicUrl;
    }

    /** Adds a person, or gives one who is here another role; who only answers second looks needs no password and is told nothing. */
    void invite(Viewer viewer, String name, String email, String role) {
        boolean elsewhere = signsInElsewhere(viewer, email);
        tenancy.run(viewer.organisation(), () -> give(viewer, people.know(email, name), role, elsewhere));
    }

    /** Gives a person a role, in the open transaction. @param elsewhere whether they sign in for another organisation too */
    void give(Viewer viewer, Person person, String role, boolean elsewhere) {
        boolean here = people.member(viewer.organisation(), person.id()).isPresent();
        people.join(viewer.organisation(), person.id(), role);
        log.append(
                viewer.organisation(),
                person.id().toString(),
                viewer.person().toString(),
                PeopleKinds.joined(person.id(), role));
        people.member(viewer.organisation(), person.id())
                .filter(Member::signsIn)
                .ifPresent(member -> tell(viewer, member, here, elsewhere));
    }

    private void tell(Viewer viewer, Member member, boolean here, boolean elsewhere) {
        if (passwords.without(List.of(member.person().id().value())).isEmpty()) {
            send(viewer, member, here ? "mail.role" : "mail.joined");
        } else if (elsewhere) {
            // An earlier link works no more, and whether another organisation could send one is not told here.
            boolean sends = mail.server(viewer.organisation()).isPresent();
            send(viewer, member, sends ? "mail.joined-before-password" : "mail.joined-before-password.by-hand");
        } else {
            sendLink(viewer, member.person());
        }
    }

    boolean signsInElsewhere(Viewer viewer, String email) {
        return people.withEmail(email)
                .filter(person -> homes.isElsewhere(viewer.organisation(), person.id()))
                .isPresent();
    }

    private void send(Viewer viewer, Member member, String key) {
        Messages messages = layouts.messages();
        mail.send(
                viewer.organisation(),
                member.person().email(),
                messages.text(key + ".subject", viewer.organisationName()),
                messages.text(
                        key + ".body", member.person().name(), viewer.organisationName(), member.title(), publicUrl));
    }

    private void sendLink(Viewer viewer, Person person) {
        Messages messages = layouts.messages();
        String link = publicUrl + "/welcome/" + passwords.welcome(viewer.organisation(), person.id());
        mail.send(
                viewer.organisation(),
                person.email(),
                messages.text("mail.welcome.subject", viewer.organisationName()),
                messages.text("mail.welcome.body", person.name(), viewer.organisationName(), link));
    }
}
