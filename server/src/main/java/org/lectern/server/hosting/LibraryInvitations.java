package org.lectern.server.hosting;

import static org.lectern.server.hosting.db.Tables.INVITATIONS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.hosting.db.tables.records.InvitationsRecord;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Link;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The links with which a system lets a library set itself up: by e-mail, once, within fourteen days, until they are withdrawn. */
@Component
public class LibraryInvitations {

    private static final Duration WORKS = Duration.ofDays(14);

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Mail mail;
    private final Jobs jobs;
    private final Organisations organisations;
    private final Layouts layouts;
    private final String publicUrl;

    LibraryInvitations(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Log log,
            Mail mail,
            Jobs jobs,
            Organisations organisations,
            Layouts layouts,
            @Value("${lectern.public-url}") String publicUrl) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.mail = mail;
        this.jobs = jobs;
        this.organisations = organisations;
        this.layouts = layouts;
        this.publicUrl = publicUrl;
    }

    /** Invites a library; the invitation, its entry and the message are one transaction. */
    void invite(Viewer viewer, String name, String email) {
        OrganisationId host = viewer.organisation();
        Link link = Link.next(host);
        UUID id = Identifiers.next(clock);
        String address = email.strip().toLowerCase(Locale.ROOT);
        tenancy.run(host, () -> {
            sql.insertInto(INVITATIONS)
                    .set(INVITATIONS.ORGANISATION, host.value())
                    .set(INVITATIONS.ID, id)
                    .set(INVITATIONS.TOKEN_HASH, link.hash())
                    .set(INVITATIONS.NAME, name.strip())
                    .set(INVITATIONS.EMAIL, address)
                    .set(INVITATIONS.INVITED_BY, viewer.person())
                    .set(INVITATIONS.INVITED_AT, clock.instant())
                    .set(INVITATIONS.EXPIRES_AT, clock.instant().plus(WORKS))
                    .execute();
            log.append(host, id.toString(), viewer.person().toString(), HostingKinds.invited(id, name.strip()));
            Messages messages = layouts.messages();
            mail.send(
                    host,
                    address,
                    messages.text("mail.library-invited.subject", viewer.organisationName()),
                    messages.text(
                            "mail.library-invited.body",
                            name.strip(),
                            viewer.organisationName(),
                            viewer.name(),
                            publicUrl + "/start/invited/" + link));
        });
    }

    /** Those that still work, the latest first. */
    List<Invitation> open(OrganisationId host) {
        return find(host, INVITATIONS.ID.isNotNull());
    }

    private List<Invitation> find(OrganisationId host, Condition which) {
        return tenancy
                .in(
                        host,
                        () -> sql.selectFrom(INVITATIONS)
                                .where(which)
                                .and(INVITATIONS.WITHDRAWN_AT.isNull())
                                .and(INVITATIONS.EXPIRES_AT.gt(clock.instant()))
                                .orderBy(INVITATIONS.INVITED_AT.desc(), INVITATIONS.ID.desc())
                                .fetch(LibraryInvitations::read))
                .stream()
                .filter(one -> organisations.begunWith(one.hash()).isEmpty())
                .toList();
    }

    /** The invitation behind a link; empty where it was never given, was used or withdrawn, or has run out. */
    public Optional<Invitation> behind(String text) {
        return Link.read(text)
                .flatMap(link -> find(link.organisation(), INVITATIONS.TOKEN_HASH.eq(link.hash())).stream()
                        .findFirst());
    }

    /** Withdraws one; nothing happens where it was used or withdrawn before. */
    void withdraw(Viewer viewer, UUID id) {
        OrganisationId host = viewer.organisation();
        tenancy.run(host, () -> {
            int withdrawn = sql.update(INVITATIONS)
                    .set(INVITATIONS.WITHDRAWN_AT, clock.instant())
                    .where(INVITATIONS.ID.eq(id).and(INVITATIONS.WITHDRAWN_AT.isNull()))
                    .execute();
            if (withdrawn == 1) {
                log.append(host, id.toString(), viewer.person().toString(), HostingKinds.withdrawn(id));
            }
        });
    }

    /**
     * Says in the open transaction that the library began with this invitation.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another did: then neither exists
     */
    public void accept(Invitation invitation, Organisation library) {
        organisations.host(library.id(), invitation.host(), invitation.hash());
        jobs.schedule(TellHostJob.NAME, library.id(), library.id().value(), clock.instant());
    }

    private static Invitation read(InvitationsRecord row) {
        return new Invitation(
                new OrganisationId(row.getOrganisation()),
                row.getId(),
                row.getTokenHash(),
                row.getName(),
                row.getEmail(),
                row.getInvitedAt(),
                row.getExpiresAt());
    }
}
