package org.lectern.server.hosting;

import static org.lectern.server.hosting.db.Tables.TOLD;

import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.database.Job;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Guest;
import org.lectern.server.people.Guests;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.springframework.stereotype.Component;

/** Writes into the system's log what a library of its did: a transaction belongs to one organisation, and this is about two. */
@Component
class TellHostJob implements Job {

    static final String NAME = "hosting-tell-host";

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Organisations organisations;
    private final Guests guests;

    TellHostJob(DSLContext sql, Tenancy tenancy, Clock clock, Log log, Organisations organisations, Guests guests) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.organisations = organisations;
        this.guests = guests;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The subject is the library itself where it began, else a guest of its. */
    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        Organisation library = organisations.get(organisation);
        organisations.hostOf(organisation).map(Organisation::id).ifPresent(host -> {
            if (subject.equals(organisation.value())) {
                tell(host, subject, "joined", organisation.toString(), HostingKinds.joined(library));
            }
            guests.with(organisation, subject).ifPresent(guest -> tell(host, library, guest));
        });
        return new Next.Over();
    }

    private void tell(OrganisationId host, Organisation library, Guest guest) {
        String actor = guest.givenBy().toString();
        tell(host, guest.id(), "shared", actor, HostingKinds.shared(library, guest));
        if (guest.endedAt() != null) {
            tell(host, guest.id(), "ended", actor, HostingKinds.shareEnded(library, guest));
        }
    }

    private void tell(OrganisationId host, UUID about, String what, String actor, Payload payload) {
        tenancy.run(host, () -> {
            int first = sql.insertInto(TOLD)
                    .set(TOLD.ORGANISATION, host.value())
                    .set(TOLD.ABOUT, about)
                    .set(TOLD.WHAT, what)
                    .set(TOLD.TOLD_AT, clock.instant())
                    .onConflictDoNothing()
                    .execute();
            if (first == 1) {
                log.append(host, about.toString(), actor, payload);
            }
        });
    }
}
