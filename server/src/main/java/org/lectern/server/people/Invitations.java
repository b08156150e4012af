package org.lectern.server.people;

import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets people join: the role, its entry in the log and the message with the link are one transaction. */
@Component
class Invitations {

    private final Tenancy tenancy;
    private final Log log;
    private final Mail mail;
    private final People people;
    private final Passwords passwords;
    private final Layouts layouts;
    private final String publicUrl;

    Invitations(
            Tenancy tenancy,
            Log log,
            Mail mail,
            People people,
            Passwords passwords,
            Layouts layouts,
            @Value("${lectern.public-url}") String publicUrl) {
        this.tenancy = tenancy;
        this.log = log;
        this.mail = mail;
        this.people = people;
        this.passwords = passwords;
        this.layouts = layouts;
        this.publicUrl = publicUrl;
    }

    /** Adds a person; who only answers second looks needs no password and is sent no link. */
    void invite(Viewer viewer, String name, String email, String role) {
        tenancy.run(viewer.organisation(), () -> {
            Person person = people.know(email, name);
            people.join(viewer.organisation(), person.id(), role);
            log.append(
                    viewer.organisation(),
                    person.id().toString(),
                    viewer.person().toString(),
                    PeopleKinds.joined(person.id(), role));
            boolean signsIn = people.member(viewer.organisation(), person.id())
                    .map(member -> member.permissions().contains(Permission.READ))
                    .orElse(false);
            if (signsIn) {
                send(viewer, person);
            }
        });
    }

    private void send(Viewer viewer, Person person) {
        Messages messages = layouts.messages();
        String link = publicUrl + "/welcome/" + passwords.welcome(viewer.organisation(), person.id());
        mail.send(
                viewer.organisation(),
                person.email(),
                messages.text("mail.welcome.subject", viewer.organisationName()),
                messages.text("mail.welcome.body", person.name(), viewer.organisationName(), link));
    }
}
