package org.lectern.server.appeals;

import static org.lectern.server.appeals.db.Tables.RIGHTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.rulebook.Term;
import org.lectern.server.appeals.db.tables.records.RightsRecord;
import org.lectern.server.calendar.WorkCalendar;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.DecisionId;
import org.lectern.server.people.Calendars;
import org.springframework.stereotype.Component;

/** Until when each decision can be appealed, and the links that lead there. */
@Component
public class Rights {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Calendars calendars;

    Rights(DSLContext sql, Tenancy tenancy, Calendars calendars) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.calendars = calendars;
    }

    /** Gives the right once, in the open transaction; false where it was given before. */
    boolean give(OrganisationId organisation, DecisionId decision, String token, Instant until) {
        return sql.insertInto(RIGHTS)
                        .columns(RIGHTS.ORGANISATION, RIGHTS.DECISION, RIGHTS.TOKEN_HASH, RIGHTS.UNTIL)
                        .values(organisation.value(), decision.value(), SecretLink.hash(token), until)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Counts the time anew, in the open transaction: from when the letter went out. */
    void until(UUID decision, Instant until) {
        sql.update(RIGHTS)
                .set(RIGHTS.UNTIL, until)
                .where(RIGHTS.DECISION.eq(decision))
                .execute();
    }

    /** The end of the day on which a term that begins now is over: who is told a date has all of it. */
    public Instant end(OrganisationId organisation, Instant from, Term within) {
        WorkCalendar calendar = calendars.of(organisation).calendar();
        LocalDate last = calendar.due(from, within).at().atZone(calendar.zone()).toLocalDate();
        return last.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    /** The right behind a link; empty where there is none such. */
    public Optional<Right> behind(String link) {
        return SecretLink.of(link)
                .flatMap(one -> tenancy.in(
                        one.organisation(),
                        () -> sql.selectFrom(RIGHTS)
                                .where(RIGHTS.TOKEN_HASH.eq(one.hash()))
                                .fetchOptional(Rights::read)));
    }

    /** The right against a decision; empty where nobody was given one. */
    public Optional<Right> of(OrganisationId organisation, DecisionId decision) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(RIGHTS)
                        .where(RIGHTS.DECISION.eq(decision.value()))
                        .fetchOptional(Rights::read));
    }

    private static Right read(RightsRecord row) {
        return new Right(new OrganisationId(row.getOrganisation()), new DecisionId(row.getDecision()), row.getUntil());
    }
}
