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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.db.tables.records.WelcomesRecord;
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
    private final People people;
    private final Homes homes;

    Passwords(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            PasswordEncoder encoder,
            Mail mail,
            People people,
            Homes homes) {
        this.mail = mail;
        this.people = people;
        this.homes = homes;
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
        return keep(IDENTITIES.ID.eq(person.value()).and(IDENTITIES.PASSWORD.isNull()), password);
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

    public boolean isSet(Person person) {
        return without(List.of(person.id().value())).isEmpty();
    }

    /** Whether this is the password of who has this address, asked of somebody who is not signed in; wrong ones are counted as at sign-in. */
    public boolean isProven(Person person, String password) {
        boolean right = waitsUntil(person.email()) == null && matches(person.id(), password);
        if (!right) {
            failed(person.email());
        }
        return right;
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
    record Welcome(Link link, PersonId person, WelcomePage.State state) {}

    /** What there is behind a welcome link, used and old ones too; empty where it was never given. */
    Optional<Welcome> look(String text) {
        // What stands in other organisations is asked in transactions of theirs.
        return Link.read(text).flatMap(link -> kept(link).map(row -> read(link, row)));
    }

    private Optional<WelcomesRecord> kept(Link link) {
        return tenancy.in(
                link.organisation(),
                () -> sql.selectFrom(WELCOMES)
                        .where(WELCOMES.TOKEN_HASH.eq(link.hash()))
                        .fetchOptional());
    }

    private Welcome read(Link link, WelcomesRecord row) {
        PersonId person = new PersonId(row.getIdentity());
        return new Welcome(link, person, state(link, person, row));
    }

    // A password that was set in another way has used up all links, and being added elsewhere ends them.
    private WelcomePage.State state(Link link, PersonId person, WelcomesRecord row) {
        if (row.getUsedAt() != null || without(List.of(person.value())).isEmpty()) {
            return WelcomePage.State.USED;
        }
        boolean works = row.getExpiresAt().isAfter(clock.instant()) && !homes.isElsewhere(link.organisation(), person);
        return works ? WelcomePage.State.OPEN : WelcomePage.State.EXPIRED;
    }

    /** Uses up a welcome link and sets the first password; false where either cannot be, or where there is a password. */
    public boolean accept(String link, String password) {
        return look(link)
                .filter(welcome -> welcome.state() == WelcomePage.State.OPEN && acceptable(password))
                .filter(welcome -> accept(welcome, password))
                .isPresent();
    }

    private boolean accept(Welcome welcome, String password) {
        Link link = welcome.link();
        return tenancy.in(link.organisation(), () -> {
            boolean first = people.member(link.organisation(), welcome.person()).isPresent()
                    && useUp(link)
                    && setFirst(welcome.person(), password);
            if (first) {
                mail.forgetLink(link.organisation(), link.token());
            }
            return first;
        });
    }

    private boolean useUp(Link link) {
        return sql.update(WELCOMES)
                        .set(WELCOMES.USED_AT, clock.instant())
                        .where(WELCOMES.TOKEN_HASH.eq(link.hash()).and(WELCOMES.USED_AT.isNull()))
                        .execute()
                == 1;
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
