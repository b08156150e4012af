package org.lectern.server.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends links to who cannot sign in any more. Without a mail server such a link is shown under Messages, to hand it over; for who signs in
 * for several organisations it goes by e-mail only, so that none of them can open what the others guard.
 */
@Component
public class LostAccess {

    private static final int PER_ADDRESS = 3;
    private static final int PER_PLACE = 20;

    private final Tenancy tenancy;
    private final Log log;
    private final Mail mail;
    private final People people;
    private final Renewals renewals;
    private final Homes homes;
    private final Layouts layouts;
    private final String publicUrl;
    private final Pace addresses;
    private final Pace places;

    LostAccess(
            Tenancy tenancy,
            Log log,
            Mail mail,
            People people,
            Renewals renewals,
            Homes homes,
            Layouts layouts,
            Clock clock,
            @Value("${lectern.public-url}") String publicUrl) {
        this.tenancy = tenancy;
        this.log = log;
        this.mail = mail;
        this.people = people;
        this.renewals = renewals;
        this.homes = homes;
        this.layouts = layouts;
        this.publicUrl = publicUrl;
        this.addresses = new Pace(PER_ADDRESS, Duration.ofHours(1), clock);
        this.places = new Pace(PER_PLACE, Duration.ofHours(1), clock);
    }

    /** Sends a link where the address is somebody's; false where too many were asked for from the same place, whoever they were for. */
    boolean ask(String email, String place) {
        if (!places.take(place)) {
            return false;
        }
        // Counted for unknown addresses as well, so that nothing tells which they are.
        if (addresses.take(email.strip().toLowerCase(Locale.ROOT))) {
            people.withEmail(email).ifPresent(person -> send(person, homes.of(person.id())));
        }
        return true;
    }

    private void send(Person person, List<Organisation> signsInFor) {
        if (signsInFor.size() == 1) {
            send(person, signsInFor.getFirst(), false);
        } else {
            signsInFor.stream()
                    .filter(home -> mail.server(home.id()).isPresent())
                    .findFirst()
                    .ifPresent(home -> send(person, home, true));
        }
    }

    private void send(Person person, Organisation home, boolean unseen) {
        tenancy.run(home.id(), () -> {
            Link link = renewals.make(home.id(), person.id(), unseen, null);
            write(person, home.id(), home.name(), link, "mail.renew", unseen);
        });
    }

    private void write(Person person, OrganisationId organisation, String name, Link link, String key, boolean unseen) {
        Messages messages = layouts.messages();
        String subject = messages.text(key + ".subject", name);
        String body = messages.text(key + ".body", person.name(), name, address(link));
        if (unseen) {
            mail.sendUnseen(organisation, person.email(), subject, body);
        } else {
            mail.send(organisation, person.email(), subject, body);
        }
    }

    /** Gives who runs the machine a link for anybody who signs in here. @throws Refusal where nobody signs in with this address */
    public String letIn(String email) {
        Person person = people.withEmail(email).orElseThrow(() -> new Refusal(Problem.NOBODY_SIGNS_IN, email));
        Organisation home = homes.of(person.id()).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOBODY_SIGNS_IN, email));
        return tenancy.in(home.id(), () -> {
            PersonId machine = new PersonId(OrganisationId.SYSTEM.value());
            Link link = renewals.make(home.id(), person.id(), true, machine);
            log.append(home.id(), person.id().toString(), Log.PROGRAM, PeopleKinds.linkGiven(person.id()));
            return address(link);
        });
    }

    private String address(Link link) {
        return publicUrl + "/renew/" + link;
    }

    /** Gives a member a link at the wish of who manages people; false for who signs in for another organisation too, or not at all. */
    boolean give(Viewer viewer, PersonId person) {
        if (!homes.isOnly(viewer.organisation(), person)) {
            return false;
        }
        tenancy.run(viewer.organisation(), () -> {
            Person known =
                    people.member(viewer.organisation(), person).orElseThrow().person();
            Link link = renewals.make(viewer.organisation(), person, false, new PersonId(viewer.person()));
            log.append(
                    viewer.organisation(),
                    person.toString(),
                    viewer.person().toString(),
                    PeopleKinds.linkGiven(person));
            write(known, viewer.organisation(), viewer.organisationName(), link, "mail.let-in", false);
        });
        return true;
    }
}
