package org.lectern.server.hosting;

import java.time.Clock;
import java.util.UUID;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Guest;
import org.lectern.server.people.Guests;
import org.lectern.server.people.Person;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Lets persons of the system look into a library and ends it; both stand in the library's log at once, and in the system's by a job. */
@Component
class Sharing {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Jobs jobs;
    private final Mail mail;
    private final Guests guests;

    Sharing(Tenancy tenancy, Clock clock, Log log, Jobs jobs, Mail mail, Guests guests) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.jobs = jobs;
        this.mail = mail;
        this.guests = guests;
    }

    /** Lets a person in, in place of what they could see before, and tells them. */
    void letIn(Viewer viewer, Guest guest, Person person, String subject, String body) {
        OrganisationId library = viewer.organisation();
        tenancy.run(library, () -> {
            guests.all(library).stream()
                    .filter(before -> before.person().equals(guest.person()) && before.holds(clock.instant()))
                    .forEach(before -> end(viewer, before));
            guests.keep(library, guest);
            log.append(library, guest.person().toString(), viewer.person().toString(), HostingKinds.letIn(guest));
            mail.send(library, person.email(), subject, body);
            tell(library, guest);
        });
    }

    /** Ends one before its time; nothing happens where it had ended. */
    void end(Viewer viewer, UUID id) {
        tenancy.run(
                viewer.organisation(),
                () -> guests.with(viewer.organisation(), id).ifPresent(guest -> end(viewer, guest)));
    }

    private void end(Viewer viewer, Guest guest) {
        if (guests.end(guest.id())) {
            log.append(
                    viewer.organisation(),
                    guest.person().toString(),
                    viewer.person().toString(),
                    HostingKinds.ended(guest));
            tell(viewer.organisation(), guest);
        }
    }

    private void tell(OrganisationId library, Guest guest) {
        jobs.schedule(TellHostJob.NAME, library, guest.id(), clock.instant());
    }
}
