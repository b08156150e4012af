package org.lectern.server.hand;

import static org.lectern.server.hand.db.Tables.FILTERS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.channels.Channel;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** How the platforms' own filters stand, as persons noted it: each note stays with its date. */
@Component
class Filters {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;

    Filters(DSLContext sql, Tenancy tenancy, Clock clock, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
    }

    /** What a person noted about a filter. */
    record Noted(PlatformFilter filter, PlatformFilter.Setting setting, String note, UUID by, Instant at) {}

    void note(
            OrganisationId organisation,
            Channel channel,
            UUID person,
            PlatformFilter filter,
            PlatformFilter.Setting setting,
            String note) {
        tenancy.run(organisation, () -> {
            sql.insertInto(FILTERS)
                    .values(
                            organisation.value(),
                            Identifiers.next(clock),
                            channel.id().value(),
                            filter.name(),
                            setting.name(),
                            note,
                            person,
                            clock.instant())
                    .execute();
            log.append(
                    organisation,
                    channel.id().toString(),
                    person.toString(),
                    Payload.of(
                            HandKinds.FILTER,
                            channel.id().toString(),
                            person.toString(),
                            filter.word(),
                            setting.word(),
                            note));
        });
    }

    /** All notes about a channel, the newest first. */
    List<Noted> of(OrganisationId organisation, Channel channel) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(FILTERS)
                        .where(FILTERS.CHANNEL.eq(channel.id().value()))
                        .orderBy(FILTERS.NOTED_AT.desc(), FILTERS.ID.desc())
                        .fetch(row -> new Noted(
                                PlatformFilter.valueOf(row.getFilter()),
                                PlatformFilter.Setting.valueOf(row.getSetting()),
                                row.getNote(),
                                row.getNotedBy(),
                                row.getNotedAt())));
    }
}
