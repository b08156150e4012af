package org.lectern.server.policy;

import static org.lectern.server.policy.db.Tables.VOTES;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The library's list of ballot measures and of persons who seek an office, each with its days. */
@Component
class Votes {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;

    Votes(DSLContext sql, Tenancy tenancy, Clock clock, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
    }

    /** What a name on the list is. */
    enum Kind {
        MEASURE,
        PERSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A name on the list, from an instant until another. */
    record Vote(UUID id, Kind kind, String name, Instant begins, Instant ends) {}

    /** Those that are not over, the first to end first. */
    List<Vote> list(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(VOTES)
                        .where(VOTES.ENDED_AT.isNull().and(VOTES.ENDS_AT.gt(clock.instant())))
                        .orderBy(VOTES.ENDS_AT, VOTES.NAME)
                        .fetch(row -> new Vote(
                                row.getId(),
                                Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                                row.getName(),
                                row.getBeginsAt(),
                                row.getEndsAt())));
    }

    /** The names of the kind that count at an instant, as a part of another statement. */
    static Field<String[]> names(Kind kind, Instant at) {
        return DSL.array(DSL.select(VOTES.NAME)
                .from(VOTES)
                .where(VOTES.KIND.eq(DSL.inline(kind.word())).and(VOTES.ENDED_AT.isNull()))
                .and(VOTES.BEGINS_AT.le(at).and(VOTES.ENDS_AT.gt(at)))
                .orderBy(VOTES.NAME));
    }

    void add(Viewer viewer, Kind kind, String name, Instant begins, Instant ends) {
        OrganisationId organisation = viewer.organisation();
        UUID id = Identifiers.next(clock);
        tenancy.run(organisation, () -> {
            sql.insertInto(VOTES)
                    .set(VOTES.ORGANISATION, organisation.value())
                    .set(VOTES.ID, id)
                    .set(VOTES.KIND, kind.word())
                    .set(VOTES.NAME, name)
                    .set(VOTES.BEGINS_AT, begins)
                    .set(VOTES.ENDS_AT, ends)
                    .set(VOTES.ADDED_BY, viewer.person())
                    .set(VOTES.ADDED_AT, clock.instant())
                    .execute();
            append(
                    viewer,
                    id,
                    Payload.of(
                            PolicyKinds.VOTE_LISTED,
                            id.toString(),
                            kind.word(),
                            name,
                            begins.toString(),
                            ends.toString()));
        });
    }

    /** Takes a name from the list; nothing where it is off already. */
    void end(Viewer viewer, UUID id) {
        tenancy.run(viewer.organisation(), () -> {
            int ended = sql.update(VOTES)
                    .set(VOTES.ENDED_AT, clock.instant())
                    .where(VOTES.ID.eq(id).and(VOTES.ENDED_AT.isNull()))
                    .execute();
            if (ended == 1) {
                append(viewer, id, Payload.of(PolicyKinds.VOTE_ENDED, id.toString()));
            }
        });
    }

    private void append(Viewer viewer, UUID id, Payload payload) {
        log.append(viewer.organisation(), id.toString(), viewer.person().toString(), payload);
    }
}
