package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.DELEGATIONS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.db.tables.records.DelegationsRecord;
import org.springframework.stereotype.Component;

/** Who may do for a time what another role may. Nothing ends a delegation: whether it holds is asked at each request. */
@Component
public class Delegations {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;

    Delegations(DSLContext sql, Tenancy tenancy, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Those whose days these are; one may have been ended before its time. */
    static Condition around(Instant now) {
        return DELEGATIONS.ENDS_AT.gt(now).and(DELEGATIONS.BEGINS_AT.le(now));
    }

    /** All of the organisation, the latest beginning first. */
    public List<Delegation> all(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(DELEGATIONS)
                        .orderBy(DELEGATIONS.BEGINS_AT.desc(), DELEGATIONS.ID.desc())
                        .fetch(Delegations::read));
    }

    /** Keeps one in the open transaction of the organisation. */
    void keep(OrganisationId organisation, Delegation delegation) {
        sql.insertInto(DELEGATIONS)
                .columns(
                        DELEGATIONS.ORGANISATION,
                        DELEGATIONS.ID,
                        DELEGATIONS.IDENTITY,
                        DELEGATIONS.ROLE,
                        DELEGATIONS.TITLE,
                        DELEGATIONS.GIVEN_BY,
                        DELEGATIONS.BEGINS_AT,
                        DELEGATIONS.ENDS_AT,
                        DELEGATIONS.REASON,
                        DELEGATIONS.GIVEN_AT)
                .values(
                        organisation.value(),
                        delegation.id(),
                        delegation.person().value(),
                        delegation.role(),
                        delegation.title(),
                        delegation.givenBy().value(),
                        delegation.begins(),
                        delegation.ends(),
                        delegation.reason(),
                        clock.instant())
                .execute();
    }

    /** Ends one that has not ended, in the open transaction of the organisation; false where it has. */
    boolean end(UUID id) {
        Instant now = clock.instant();
        return sql.update(DELEGATIONS)
                        .set(DELEGATIONS.ENDED_AT, now)
                        .where(DELEGATIONS
                                .ID
                                .eq(id)
                                .and(DELEGATIONS.ENDED_AT.isNull())
                                .and(DELEGATIONS.ENDS_AT.gt(now)))
                        .execute()
                == 1;
    }

    static Delegation read(DelegationsRecord row) {
        return new Delegation(
                row.getId(),
                new PersonId(row.getIdentity()),
                row.getRole(),
                row.getTitle(),
                new PersonId(row.getGivenBy()),
                row.getBeginsAt(),
                row.getEndsAt(),
                row.getReason(),
                row.getEndedAt());
    }
}
