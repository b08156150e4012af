package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.GUESTS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.db.tables.records.GuestsRecord;
import org.springframework.stereotype.Component;

/**
 * Whom of its system a library lets in. A guest is no member: nothing is sent to them and no duty is theirs; whether they may look is
 * asked at each request, so that it ends by itself.
 */
@Component
public class Guests {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final People people;
    private final Organisations organisations;

    Guests(DSLContext sql, Tenancy tenancy, Clock clock, People people, Organisations organisations) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.people = people;
        this.organisations = organisations;
    }

    /** The guest that the person is in this library now; empty also where they no longer work for the system that hosts it. */
    public Optional<Guest> now(OrganisationId library, PersonId person) {
        Instant now = clock.instant();
        return organisations
                .hostOf(library)
                .filter(host ->
                        people.member(host.id(), person).filter(Member::signsIn).isPresent())
                .flatMap(_ -> find(library, GUESTS.IDENTITY.eq(person.value())).stream()
                        .filter(guest -> guest.holds(now))
                        .findFirst());
    }

    /** All of the library, the latest first. */
    public List<Guest> all(OrganisationId library) {
        return find(library, GUESTS.ID.isNotNull());
    }

    /** The one with this id, whether it holds or not. */
    public Optional<Guest> with(OrganisationId library, UUID id) {
        return find(library, GUESTS.ID.eq(id)).stream().findFirst();
    }

    private List<Guest> find(OrganisationId library, Condition which) {
        return tenancy.in(
                library,
                () -> sql.selectFrom(GUESTS)
                        .where(which)
                        .orderBy(GUESTS.GIVEN_AT.desc(), GUESTS.ID.desc())
                        .fetch(Guests::read));
    }

    /** Keeps one in the open transaction of the library, in place of those that the person was there before. */
    public void keep(OrganisationId library, Guest guest) {
        Instant now = clock.instant();
        sql.update(GUESTS)
                .set(GUESTS.ENDED_AT, now)
                .where(GUESTS.IDENTITY
                        .eq(guest.person().value())
                        .and(GUESTS.ENDED_AT.isNull())
                        .and(GUESTS.ENDS_AT.gt(now)))
                .execute();
        sql.insertInto(GUESTS)
                .set(GUESTS.ORGANISATION, library.value())
                .set(GUESTS.ID, guest.id())
                .set(GUESTS.IDENTITY, guest.person().value())
                .set(GUESTS.COMMENTS, guest.comments())
                .set(GUESTS.RECORD, guest.record())
                .set(GUESTS.GIVEN_BY, guest.givenBy().value())
                .set(GUESTS.GIVEN_AT, now)
                .set(GUESTS.ENDS_AT, guest.ends())
                .execute();
    }

    /** Ends one in the open transaction of the library; false where it had ended. */
    public boolean end(UUID id) {
        Instant now = clock.instant();
        return sql.update(GUESTS)
                        .set(GUESTS.ENDED_AT, now)
                        .where(GUESTS.ID.eq(id).and(GUESTS.ENDED_AT.isNull()).and(GUESTS.ENDS_AT.gt(now)))
                        .execute()
                == 1;
    }

    private static Guest read(GuestsRecord row) {
        return new Guest(
                row.getId(),
                new PersonId(row.getIdentity()),
                row.getComments(),
                row.getRecord(),
                new PersonId(row.getGivenBy()),
                row.getEndsAt(),
                row.getEndedAt());
    }
}
