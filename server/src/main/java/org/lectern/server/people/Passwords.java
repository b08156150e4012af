package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.IDENTITIES;
import static org.lectern.server.people.db.Tables.WELCOMES;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.pages.WelcomePage;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords (Argon2id), the one-use links that set one, and the pause after wrong ones. */
@Component
public class Passwords {

    /** The fewest characters of a password. Source: NIST SP 800-63B-4, 3.1.1.2, for a password used alone. */
    public static final int SHORTEST = 15;

    private static final int LONGEST = 200;
    private static final int TRIES = 5;
    private static final Duration WELCOME = Duration.ofDays(14);

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final Mail mail;

    Passwords(DSLContext sql, Tenancy tenancy, Clock clock, PasswordEncoder encoder, Mail mail) {
        this.mail = mail;
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.encoder = encoder;
    }

    /** Sets the password; false where it is shorter than {@link #SHORTEST} characters or longer than 200. */
    public boolean set(PersonId person, String password) {
        if (!acceptable(password)) {
            return false;
        }
        return keep(IDENTITIES.ID.eq(person.value()), password);
    }

    /** Sets the password that several invented people share; it is hashed once, as hashing is meant to take its time. */
    public void setForPractice(Collection<PersonId> people, String password) {
        keep(IDENTITIES.ID.in(people.stream().map(PersonId::value).toList()), password);
    }

    // One statement: of two links that are used at once for one person, the second finds a password.
    private boolean setFirst(PersonId person, String password) {
        return acceptable(password)
                && keep(IDENTITIES.ID.eq(person.value()).and(IDENTITIES.PASSWORD.isNull()), password);
    }

    private boolean keep(Condition whose, String password) {
        String hash = encoder.encode(password);
        return tenancy.shared(() -> sql.update(IDENTITIES)
                        .set(IDENTITIES.PASSWORD, hash)
                        .set(IDENTITIES.FAILURES, 0)
                        .setNull(IDENTITIES.LOCKED_UNTIL)
                        .where(whose)
                        .execute()
                == 1);
    }

    /** Whether a password is long enough and not too long. */
    public static boolean acceptable(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    public boolean matches(PersonId person, String password) {
        return tenancy.shared(() -> {
            String hash = sql.select(IDENTITIES.PASSWORD)
                    .from(IDENTITIES)
                    .where(IDENTITIES.ID.eq(person.value()))
                    .fetchOne(IDENTITIES.PASSWORD);
            return hash != null && encoder.matches(password, hash);
        });
    }

    /** A token for a link with which a member who has no password can set one, once within fourteen days. Only its hash is kept. */
    public String welcome(OrganisationId organisation, PersonId person) {
        Link link = Link.next(organisation);
        tenancy.run(
                organisation,
                () -> sql.insertInto(WELCOMES)
                        .columns(WELCOMES.ORGANISATION, WELCOMES.TOKEN_HASH, WELCOMES.IDENTITY, WELCOMES.EXPIRES_AT)
                        .values(
                                organisation.value(),
                                link.hash(),
                                person.value(),
                                clock.instant().plus(WELCOME))
                        .execute());
        return link.toString();
    }

    /** A welcome link as it stands: whom it is for and whether it still works. */
    record Welcome(OrganisationId organisation, PersonId person, WelcomePage.State state) {}

    /** What there is behind a welcome link, used and old ones too; empty where it was never given. */
    Optional<Welcome> look(String link) {
        return with(
                link,
                (organisation, token) -> tenancy.in(
                        organisation,
                        () -> sql.selectFrom(WELCOMES)
                                .where(WELCOMES.TOKEN_HASH.eq(new Link(organisation, token).hash()))
                                .fetchOptional(row -> new Welcome(
                                        organisation,
                                        new PersonId(row.getIdentity()),
                                        state(row.getIdentity(), row.getUsedAt(), row.getExpiresAt())))));
    }

    // A password that was set in another way has used up all links.
    private WelcomePage.State state(UUID person, @Nullable Instant usedAt, Instant expiresAt) {
        if (usedAt != null || without(List.of(person)).isEmpty()) {
            return WelcomePage.State.USED;
        }
        return expiresAt.isAfter(clock.instant()) ? WelcomePage.State.OPEN : WelcomePage.State.EXPIRED;
    }

    /** Whom a welcome link is for; empty where it is unknown, used or too old. */
    public Optional<PersonId> welcomed(String link) {
        return with(
                link,
                (organisation, token) -> tenancy.in(
                        organisation,
                        () -> sql.select(WELCOMES.IDENTITY)
                                .from(WELCOMES)
                                .where(WELCOMES.TOKEN_HASH
                                        .eq(new Link(organisation, token).hash())
                                        .and(WELCOMES.USED_AT.isNull())
                                        .and(WELCOMES.EXPIRES_AT.gt(clock.instant())))
                                .fetchOptional(row -> new PersonId(row.value1()))));
    }

    /** Uses up a welcome link and sets the first password; false where either cannot be, or where there is a password. */
    public boolean accept(String link, String password) {
        return with(
                        link,
                        (organisation, token) -> tenancy.in(
                                organisation,
                                () -> welcomed(link)
                                        .filter(person -> setFirst(person, password))
                                        .filter(_ -> sql.update(WELCOMES)
                                                        .set(WELCOMES.USED_AT, clock.instant())
                                                        .where(WELCOMES.TOKEN_HASH
                                                                .eq(new Link(organisation, token).hash())
                                                                .and(WELCOMES.USED_AT.isNull()))
                                                        .execute()
                                                == 1)
                                        .map(person -> forgetLink(organisation, token, person))))
                .isPresent();
    }

    private PersonId forgetLink(OrganisationId organisation, String token, PersonId person) {
        mail.forgetLink(organisation, token);
        return person;
    }

    private static <T> Optional<T> with(String link, BiFunction<OrganisationId, String, Optional<T>> use) {
        return Link.read(link).flatMap(read -> use.apply(read.organisation(), read.token()));
    }

    /** Counts a wrong password; from the fifth on the person waits a minute, then two, four, at most an hour. */
    void failed(String email) {
        tenancy.shared(() -> sql.selectFrom(IDENTITIES)
                .where(IDENTITIES.EMAIL.eq(email))
                .forUpdate()
                .fetchOptional()
                .map(identity -> {
                    int failures = identity.getFailures() + 1;
                    Instant lockedUntil =
                            failures < TRIES ? null : clock.instant().plus(pause(failures));
                    return sql.update(IDENTITIES)
                            .set(IDENTITIES.FAILURES, failures)
                            .set(IDENTITIES.LOCKED_UNTIL, lockedUntil)
                            .where(IDENTITIES.ID.eq(identity.getId()))
                            .execute();
                }));
    }

    /** Until when somebody with this address cannot sign in after too many wrong passwords; null where they can. */
    @Nullable
    Instant waitsUntil(String email) {
        return tenancy.shared(() -> sql.select(IDENTITIES.LOCKED_UNTIL)
                        .from(IDENTITIES)
                        .where(IDENTITIES.EMAIL.eq(email).and(IDENTITIES.LOCKED_UNTIL.gt(clock.instant())))
                        .fetchOptional(IDENTITIES.LOCKED_UNTIL))
                .orElse(null);
    }

    /** Those among the persons who have no password. */
    Set<UUID> without(List<UUID> persons) {
        return tenancy.shared(() -> sql.select(IDENTITIES.ID)
                .from(IDENTITIES)
                .where(IDENTITIES.ID.in(persons).and(IDENTITIES.PASSWORD.isNull()))
                .fetchSet(IDENTITIES.ID));
    }

    private static Duration pause(int failures) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(6, failures - TRIES)));
    }

    void succeeded(String email) {
        tenancy.shared(() -> sql.update(IDENTITIES)
                .set(IDENTITIES.FAILURES, 0)
                .setNull(IDENTITIES.LOCKED_UNTIL)
                .where(IDENTITIES.EMAIL.eq(email))
                .execute());
    }
}
