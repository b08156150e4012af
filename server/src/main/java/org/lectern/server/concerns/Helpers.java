package org.lectern.server.concerns;

import static org.lectern.server.concerns.db.Tables.HELPERS;
import static org.lectern.server.concerns.db.Tables.REPORTS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.lectern.server.concerns.db.tables.records.HelpersRecord;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.ComplaintSource;
import org.springframework.stereotype.Component;

/**
 * Who helped to look into a concern, as witness or partner, by the name that stands under what they write. Together with those who
 * reported under a name they are protected: see {@link ComplaintSource}.
 */
@Component
class Helpers implements ComplaintSource {

    private final Tenancy tenancy;
    private final DSLContext sql;
    private final Clock clock;
    private final Log log;

    Helpers(Tenancy tenancy, DSLContext sql, Clock clock, Log log) {
        this.tenancy = tenancy;
        this.sql = sql;
        this.clock = clock;
        this.log = log;
    }

    /** A name or an account, as it was noted. */
    record Helper(UUID id, String name) {}

    /** Notes who helped; false where that name stands there already. */
    boolean note(OrganisationId organisation, Concern concern, String name, UUID person) {
        return tenancy.in(organisation, () -> {
            tenancy.lock("concerns " + organisation);
            if (of(concern).stream().anyMatch(one -> key(one.name()).equals(key(name)))) {
                return false;
            }
            UUID id = Identifiers.next(clock);
            sql.insertInto(HELPERS)
                    .set(HELPERS.ORGANISATION, organisation.value())
                    .set(HELPERS.ID, id)
                    .set(HELPERS.CONCERN, concern.id())
                    .set(HELPERS.NAME, name)
                    .set(HELPERS.NOTED_BY, person)
                    .set(HELPERS.NOTED_AT, clock.instant())
                    .execute();
            append(organisation, concern, person, ConcernKinds.HELPER, id, name);
            return true;
        });
    }

    /** Strikes a name that was noted by mistake; false where it does not stand there. */
    boolean strike(OrganisationId organisation, Concern concern, UUID helper, UUID person) {
        return tenancy.in(organisation, () -> {
            boolean struck = sql.update(HELPERS)
                            .set(HELPERS.STRUCK_AT, clock.instant())
                            .where(HELPERS.ID.eq(helper))
                            .and(HELPERS.CONCERN.eq(concern.id()))
                            .and(HELPERS.STRUCK_AT.isNull())
                            .execute()
                    == 1;
            if (struck) {
                append(organisation, concern, person, ConcernKinds.HELPER_STRUCK, helper);
            }
            return struck;
        });
    }

    private void append(
            OrganisationId organisation, Concern concern, UUID person, Kind kind, UUID helper, String... name) {
        Object[] fields = Stream.concat(
                        Stream.of(concern.id().toString(), helper.toString()),
                        Stream.concat(Stream.of(name), Stream.of(person.toString())))
                .toArray();
        log.append(organisation, concern.id().toString(), person.toString(), Payload.of(kind, fields));
    }

    /** Those of a concern whose names were not struck, the first first. */
    List<Helper> of(Concern concern) {
        return sql.selectFrom(HELPERS)
                .where(HELPERS.CONCERN.eq(concern.id()))
                .and(HELPERS.STRUCK_AT.isNull())
                .orderBy(HELPERS.NOTED_AT, HELPERS.ID)
                .fetch(Helpers::helper);
    }

    private static Helper helper(HelpersRecord row) {
        return new Helper(row.getId(), row.getName());
    }

    /** Takes those of a concern along to the one with which it was joined. */
    void move(UUID from, UUID to) {
        sql.update(HELPERS)
                .set(HELPERS.CONCERN, to)
                .where(HELPERS.CONCERN.eq(from))
                .execute();
    }

    @Override
    public boolean complained(OrganisationId organisation, Item item, Instant since) {
        List<String> writers = Stream.of(item.author(), item.handle())
                .map(Helpers::key)
                .filter(name -> !name.isEmpty())
                .toList();
        return Stream.concat(reportersSince(since), helpersSince(since))
                .map(Helpers::key)
                .anyMatch(writers::contains);
    }

    private Stream<String> reportersSince(Instant since) {
        return sql
                .select(REPORTS.NAME, REPORTS.CONTACT)
                .from(REPORTS)
                .where(REPORTS.REPORTED_AT.ge(since))
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()));
    }

    private Stream<String> helpersSince(Instant since) {
        return sql
                .selectFrom(HELPERS)
                .where(HELPERS.NOTED_AT.ge(since))
                .and(HELPERS.STRUCK_AT.isNull())
                .fetch(HELPERS.NAME)
                .stream();
    }

    /** One name in whatever case, with the sign of an account or without. */
    private static String key(String name) {
        String bare = name.strip();
        return (bare.startsWith("@") ? bare.substring(1) : bare).toLowerCase(Locale.ROOT);
    }
}
