package org.lectern.server.mail;

import static org.lectern.server.mail.db.Tables.MESSAGES;
import static org.lectern.server.mail.db.Tables.SERVERS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lectern.server.database.CredentialKey;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.MailServer.Security;
import org.lectern.server.mail.db.tables.records.MessagesRecord;
import org.springframework.stereotype.Component;

/** The door to outgoing mail. A message is kept with the act that sends it and goes out by a job. */
@Component
public class Mail {

    private static final String PURPOSE = "mail";

    // As long as any link works; what is then still in a message opens nothing.
    private static final Duration LINKS_WORK = Duration.ofDays(14);

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Jobs jobs;
    private final CredentialKey key;
    private final List<MailListener> listeners;

    Mail(DSLContext sql, Tenancy tenancy, Clock clock, Jobs jobs, CredentialKey key, List<MailListener> listeners) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.jobs = jobs;
        this.key = key;
        this.listeners = listeners;
    }

    /** Keeps a message in the open transaction of the organisation; it goes out once that is committed. */
    public void send(OrganisationId organisation, String recipient, String subject, String body) {
        keep(organisation, Identifiers.next(clock), recipient, subject, body, Links.Kind.OPEN_A_DOOR);
    }

    /** As {@link #send}, about what its reader finds once they have signed in: the links open nothing by themselves, and stay. */
    public void tell(OrganisationId organisation, String recipient, String subject, String body) {
        tell(organisation, Identifiers.next(clock), recipient, subject, body);
    }

    /** As {@link #tell}, under an {@code id} by which a {@link MailListener} knows it again. */
    public void tell(OrganisationId organisation, UUID id, String recipient, String subject, String body) {
        keep(organisation, id, recipient, subject, body, Links.Kind.ASK_FOR_SIGN_IN);
    }

    /** Whether a message to it goes out by itself: there is a mail server, and it is an address under a domain, not of a machine nearby. */
    public boolean goesOut(OrganisationId organisation, String recipient) {
        return MailInput.isAddress(recipient)
                && recipient.matches(".+@[^@.]+\\.[^@]+")
                && server(organisation).isPresent();
    }

    /** As {@link #send}, and nobody sees its links under Messages, not before it is sent either. */
    public void sendUnseen(OrganisationId organisation, String recipient, String subject, String body) {
        keep(organisation, Identifiers.next(clock), recipient, subject, body, Links.Kind.SEEN_BY_NOBODY);
    }

    private void keep(
            OrganisationId organisation, UUID id, String recipient, String subject, String body, Links.Kind links) {
        sql.insertInto(MESSAGES)
                .columns(
                        MESSAGES.ORGANISATION,
                        MESSAGES.ID,
                        MESSAGES.RECIPIENT,
                        MESSAGES.SUBJECT,
                        MESSAGES.BODY,
                        MESSAGES.CREATED_AT,
                        MESSAGES.STATE,
                        MESSAGES.UNSEEN,
                        MESSAGES.KEEPS_LINKS)
                .values(
                        organisation.value(),
                        id,
                        recipient,
                        subject,
                        body,
                        clock.instant(),
                        Message.State.WAITING.name(),
                        links == Links.Kind.SEEN_BY_NOBODY,
                        links == Links.Kind.ASK_FOR_SIGN_IN)
                .execute();
        jobs.schedule(MailJob.NAME, organisation, id, clock.instant());
        if (links == Links.Kind.ASK_FOR_SIGN_IN) {
            return;
        }
        jobs.schedule(ForgetLinksJob.NAME, organisation, id, clock.instant().plus(LINKS_WORK));
    }

    /** Takes the link with this token out of the messages that hold it, in the open transaction; for when it was used or withdrawn. */
    public void forgetLink(OrganisationId organisation, String token) {
        tenancy.run(
                organisation,
                () -> sql.selectFrom(MESSAGES)
                        .where(DSL.position(MESSAGES.BODY, token).gt(0))
                        .fetch()
                        .forEach(row -> keep(row, Links.without(row.getBody(), token))));
    }

    void forgetLinks(OrganisationId organisation, UUID id) {
        tenancy.run(
                organisation,
                () -> sql.selectFrom(MESSAGES)
                        .where(MESSAGES.ID.eq(id).andNot(MESSAGES.KEEPS_LINKS))
                        .fetch()
                        .forEach(row -> keep(row, Links.without(row.getBody()))));
    }

    private void keep(MessagesRecord row, String body) {
        sql.update(MESSAGES)
                .set(MESSAGES.BODY, body)
                .where(MESSAGES.ID.eq(row.getId()))
                .execute();
    }

    /** The newest messages. */
    public List<Message> latest(OrganisationId organisation, int limit) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(MESSAGES)
                        .orderBy(MESSAGES.ID.desc())
                        .limit(limit)
                        .fetch(Mail::shown));
    }

    /** The newest messages to one address. */
    List<Message> to(OrganisationId organisation, String recipient, int limit) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(MESSAGES)
                        .where(MESSAGES.RECIPIENT.eq(recipient))
                        .orderBy(MESSAGES.ID.desc())
                        .limit(limit)
                        .fetch(Mail::shown));
    }

    private static Message shown(MessagesRecord row) {
        return read(row, row.getUnseen() ? Links.without(row.getBody()) : row.getBody());
    }

    Optional<Message> waiting(OrganisationId organisation, UUID id) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(MESSAGES)
                        .where(MESSAGES.ID.eq(id).and(MESSAGES.STATE.eq(Message.State.WAITING.name())))
                        .fetchOptional(row -> read(row, row.getBody())));
    }

    private static Message read(MessagesRecord row, String body) {
        return new Message(
                row.getId(),
                row.getRecipient(),
                row.getSubject(),
                body,
                row.getCreatedAt(),
                Message.State.valueOf(row.getState()),
                row.getProblem(),
                row.getSentAt());
    }

    /** Notes that a message went out; its links are then its reader's alone. */
    void sent(OrganisationId organisation, UUID id) {
        tenancy.run(organisation, () -> {
            became(organisation, id, Message.State.SENT);
            forgetLinks(organisation, id);
        });
    }

    /** Notes that there is no mail server, so that the message is only shown. */
    void onlyShown(OrganisationId organisation, UUID id) {
        became(organisation, id, Message.State.SHOWN);
    }

    private void became(OrganisationId organisation, UUID id, Message.State state) {
        tenancy.run(
                organisation,
                () -> sql.update(MESSAGES)
                        .set(MESSAGES.STATE, state.name())
                        .set(MESSAGES.SENT_AT, clock.instant())
                        .setNull(MESSAGES.PROBLEM)
                        .where(MESSAGES.ID.eq(id))
                        .execute());
    }

    /** Notes why a message did not go out, and gives how often that was tried. */
    int failed(OrganisationId organisation, UUID id, String problem) {
        return tenancy.in(
                organisation,
                () -> Objects.requireNonNull(sql.update(MESSAGES)
                        .set(MESSAGES.PROBLEM, problem)
                        .set(MESSAGES.ATTEMPTS, MESSAGES.ATTEMPTS.plus(1))
                        .where(MESSAGES.ID.eq(id))
                        .returning(MESSAGES.ATTEMPTS)
                        .fetchSingle(MESSAGES.ATTEMPTS)));
    }

    /** Notes that a message cannot go to its address; whoever waits for it learns of it. */
    void refused(OrganisationId organisation, UUID id, String problem) {
        tenancy.run(organisation, () -> {
            became(organisation, id, Message.State.REFUSED);
            failed(organisation, id, problem);
            listeners.forEach(listener -> listener.refused(organisation, id, problem));
        });
    }

    public Optional<MailServer> server(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(SERVERS)
                        .fetchOptional(row -> new MailServer(
                                row.getHost(),
                                row.getPort(),
                                Security.valueOf(row.getSecurity()),
                                row.getUsername(),
                                row.getSecret() == null ? "" : key.open(organisation, PURPOSE, row.getSecret()),
                                row.getSender())));
    }

    /** Keeps the organisation's mail server, its password sealed. */
    public void use(OrganisationId organisation, MailServer server) {
        byte[] sealed = server.password().isEmpty() ? null : key.seal(organisation, PURPOSE, server.password());
        tenancy.run(organisation, () -> {
            tenancy.lock("mail server " + organisation);
            sql.deleteFrom(SERVERS).execute();
            sql.insertInto(SERVERS)
                    .columns(
                            SERVERS.ORGANISATION,
                            SERVERS.HOST,
                            SERVERS.PORT,
                            SERVERS.SECURITY,
                            SERVERS.USERNAME,
                            SERVERS.SECRET,
                            SERVERS.SENDER)
                    .values(
                            organisation.value(),
                            server.host(),
                            server.port(),
                            server.security().name(),
                            server.username(),
                            sealed,
                            server.sender())
                    .execute();
        });
    }
}
