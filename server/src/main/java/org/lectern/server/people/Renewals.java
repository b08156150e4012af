package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.RENEWALS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.db.tables.records.RenewalsRecord;
import org.lectern.server.people.pages.WelcomePage;
import org.springframework.stereotype.Component;

/**
 * One-use links with which who has lost access sets a new password, within an hour. A link that whoever manages people may see works only
 * while the person signs in nowhere else: it must not open what another organisation guards.
 */
@Component
class Renewals {

    static final Duration WORKS = Duration.ofHours(1);

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Mail mail;
    private final Homes homes;
    private final Passwords passwords;
    private final SecondStep secondStep;

    Renewals(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Log log,
            Mail mail,
            Homes homes,
            Passwords passwords,
            SecondStep secondStep) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.mail = mail;
        this.homes = homes;
        this.passwords = passwords;
        this.secondStep = secondStep;
    }

    /** A renewal as it stands: whom it is for, whether it works, and whether it was asked for by who manages people. */
    record Renewal(Link link, PersonId person, WelcomePage.State state, boolean given) {}

    /** Keeps a new link in the open transaction of the organisation; {@code givenBy} is null where the person asked themselves. */
    Link make(OrganisationId organisation, PersonId person, boolean unseen, @Nullable PersonId givenBy) {
        Link link = Link.next(organisation);
        sql.insertInto(RENEWALS)
                .columns(
                        RENEWALS.ORGANISATION,
                        RENEWALS.TOKEN_HASH,
                        RENEWALS.IDENTITY,
                        RENEWALS.UNSEEN,
                        RENEWALS.GIVEN_BY,
                        RENEWALS.EXPIRES_AT)
                .values(
                        organisation.value(),
                        link.hash(),
                        person.value(),
                        unseen,
                        givenBy == null ? null : givenBy.value(),
                        clock.instant().plus(WORKS))
                .execute();
        return link;
    }

    /** What there is behind a link, used and old ones too; empty where it was never given. */
    Optional<Renewal> look(String text) {
        // What stands in other organisations is asked in transactions of theirs.
        return Link.read(text).flatMap(link -> kept(link).map(row -> read(link, row)));
    }

    private Optional<RenewalsRecord> kept(Link link) {
        return tenancy.in(
                link.organisation(),
                () -> sql.selectFrom(RENEWALS)
                        .where(RENEWALS.TOKEN_HASH.eq(link.hash()))
                        .fetchOptional());
    }

    private Renewal read(Link link, RenewalsRecord row) {
        PersonId person = new PersonId(row.getIdentity());
        return new Renewal(link, person, state(link, person, row), row.getGivenBy() != null);
    }

    private WelcomePage.State state(Link link, PersonId person, RenewalsRecord row) {
        Instant usedAt = row.getUsedAt();
        if (usedAt != null) {
            return WelcomePage.State.USED;
        }
        boolean works = row.getExpiresAt().isAfter(clock.instant())
                && (row.getUnseen() || homes.isOnly(link.organisation(), person));
        return works ? WelcomePage.State.OPEN : WelcomePage.State.EXPIRED;
    }

    /** Uses the link up, with all others of the person there, and sets the password; false where either cannot be. */
    boolean accept(Renewal renewal, String password) {
        OrganisationId organisation = renewal.link().organisation();
        if (renewal.state() != WelcomePage.State.OPEN || !Passwords.acceptable(password)) {
            return false;
        }
        return tenancy.in(organisation, () -> {
            boolean mine = sql.update(RENEWALS)
                            .set(RENEWALS.USED_AT, clock.instant())
                            .where(RENEWALS.TOKEN_HASH.eq(renewal.link().hash()).and(RENEWALS.USED_AT.isNull()))
                            .execute()
                    == 1;
            if (mine) {
                withdraw(renewal.person());
                passwords.set(renewal.person(), password);
                if (renewal.given()) {
                    // Who has lost the device has nobody else to ask.
                    secondStep.end(renewal.person());
                }
                mail.forgetLink(organisation, renewal.link().token());
                String who = renewal.person().toString();
                log.append(organisation, who, who, PeopleKinds.renewed(renewal.person()));
            }
            return mine;
        });
    }

    private void withdraw(PersonId person) {
        sql.update(RENEWALS)
                .set(RENEWALS.USED_AT, clock.instant())
                .where(RENEWALS.IDENTITY.eq(person.value()).and(RENEWALS.USED_AT.isNull()))
                .execute();
    }
}
