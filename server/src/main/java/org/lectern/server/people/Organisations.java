package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.HOURS;
import static org.lectern.server.people.db.Tables.ORGANISATIONS;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.LogOwners;
import org.springframework.stereotype.Component;

/** The organisations of this installation, and when each is open. */
@Component
public class Organisations implements LogOwners {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;

    Organisations(DSLContext sql, Tenancy tenancy, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Founds an organisation. The slug is unique in this installation. */
    public Organisation found(String slug, String name, String state, ZoneId zone, List<OpeningHours> hours) {
        Organisation organisation =
                new Organisation(new OrganisationId(Identifiers.next(clock)), slug, name, state, zone, false);
        tenancy.run(organisation.id(), () -> {
            sql.insertInto(ORGANISATIONS)
                    .columns(
                            ORGANISATIONS.ID,
                            ORGANISATIONS.SLUG,
                            ORGANISATIONS.NAME,
                            ORGANISATIONS.STATE,
                            ORGANISATIONS.ZONE,
                            ORGANISATIONS.CREATED_AT)
                    .values(organisation.id().value(), slug, name, state, zone.getId(), clock.instant())
                    .execute();
            keep(organisation.id(), hours);
        });
        return organisation;
    }

    /** Says whether the second step is asked of who may decide, in the open transaction. */
    void askSecondStep(OrganisationId organisation, boolean asked) {
        sql.update(ORGANISATIONS)
                .set(ORGANISATIONS.SECOND_STEP, asked)
                .where(ORGANISATIONS.ID.eq(organisation.value()))
                .execute();
    }

    /** Adds hours to the week, in the open transaction. */
    void keep(OrganisationId organisation, List<OpeningHours> hours) {
        for (OpeningHours one : hours) {
            sql.insertInto(HOURS)
                    .columns(HOURS.ORGANISATION, HOURS.WEEKDAY, HOURS.OPENS, HOURS.CLOSES)
                    .values(organisation.value(), one.day().getValue(), one.opens(), one.closes())
                    .execute();
        }
    }

    /** Opening hours in the order of the week. */
    public List<OpeningHours> hours(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(HOURS)
                        .orderBy(HOURS.WEEKDAY, HOURS.OPENS)
                        .fetch(row ->
                                new OpeningHours(DayOfWeek.of(row.getWeekday()), row.getOpens(), row.getCloses())));
    }

    public List<Organisation> list() {
        return tenancy.shared(
                () -> sql.selectFrom(ORGANISATIONS).orderBy(ORGANISATIONS.SLUG).fetch(Organisations::read));
    }

    public Optional<Organisation> named(String slug) {
        return tenancy.shared(() ->
                sql.selectFrom(ORGANISATIONS).where(ORGANISATIONS.SLUG.eq(slug)).fetchOptional(Organisations::read));
    }

    public Organisation get(OrganisationId id) {
        return tenancy.shared(() -> sql.selectFrom(ORGANISATIONS)
                .where(ORGANISATIONS.ID.eq(id.value()))
                .fetchSingle(Organisations::read));
    }

    /** The short name, or with the first number behind it that makes it new. */
    public String freeSlug(String wanted) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(slug -> named(slug).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The system that hosts the library; empty where nobody does. */
    public Optional<Organisation> hostOf(OrganisationId library) {
        return tenancy.shared(() -> sql.select(ORGANISATIONS.HOSTED_BY)
                        .from(ORGANISATIONS)
                        .where(ORGANISATIONS.ID.eq(library.value()).and(ORGANISATIONS.HOSTED_BY.isNotNull()))
                        .fetchOptional(ORGANISATIONS.HOSTED_BY))
                .map(host -> get(new OrganisationId(host)));
    }

    /** The libraries that the system hosts, by name. */
    public List<Organisation> hostedBy(OrganisationId host) {
        return tenancy.shared(() -> sql.selectFrom(ORGANISATIONS)
                .where(ORGANISATIONS.HOSTED_BY.eq(host.value()))
                .orderBy(ORGANISATIONS.NAME)
                .fetch(Organisations::read));
    }

    /** The library that began with the link of this hash. */
    public Optional<Organisation> begunWith(byte[] invitation) {
        return tenancy.shared(() -> sql.selectFrom(ORGANISATIONS)
                .where(ORGANISATIONS.INVITATION.eq(invitation))
                .fetchOptional(Organisations::read));
    }

    /** Says in the open transaction who hosts the library and with which link it began. @throws org.springframework.dao.DuplicateKeyException where one did before */
    public void host(OrganisationId library, OrganisationId host, byte[] invitation) {
        sql.update(ORGANISATIONS)
                .set(ORGANISATIONS.HOSTED_BY, host.value())
                .set(ORGANISATIONS.INVITATION, invitation)
                .where(ORGANISATIONS.ID.eq(library.value()))
                .execute();
    }

    @Override
    public List<OrganisationId> all() {
        List<OrganisationId> ids =
                new ArrayList<>(list().stream().map(Organisation::id).toList());
        ids.add(OrganisationId.SYSTEM);
        return ids;
    }

    static Organisation read(Record row) {
        return new Organisation(
                new OrganisationId(row.get(ORGANISATIONS.ID)),
                row.get(ORGANISATIONS.SLUG),
                row.get(ORGANISATIONS.NAME),
                row.get(ORGANISATIONS.STATE),
                ZoneId.of(row.get(ORGANISATIONS.ZONE)),
                row.get(ORGANISATIONS.SECOND_STEP));
    }
}
