package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.IMPORTS;
import static org.lectern.server.inbox.db.Tables.IMPORT_REFUSED;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.Channel;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Import.State;
import org.lectern.server.inbox.files.FileRefused;
import org.lectern.server.inbox.files.Reason;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The door to files of comments: bringing one, breaking it off, going on, and what became of its rows. */
@Component
public class Imports {

    /** What was written longer ago is history, unless whoever brings the file says otherwise. */
    public static final int HISTORY_DAYS = 30;

    private static final Duration LONGEST_ARRIVAL = Duration.ofDays(1);

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Jobs jobs;
    private final ImportFiles files;

    Imports(DSLContext sql, Tenancy tenancy, Clock clock, Log log, Jobs jobs, ImportFiles files) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.jobs = jobs;
        this.files = files;
    }

    /**
     * Keeps a file whole and has its rows taken in from then on. One that breaks off while it arrives leaves nothing.
     *
     * @param historyDays what was written longer ago is history
     */
    public Import bring(
            OrganisationId organisation, Channel channel, UUID person, String name, int historyDays, InputStream in)
            throws IOException {
        UUID id = Identifiers.next(clock);
        String label = DerivedText.plain(name.strip());
        tenancy.run(organisation, () -> {
            forgetLost();
            arriving(organisation, channel, person, id, label, historyDays);
        });
        long size;
        try {
            size = files.keep(organisation, id, in);
        } catch (IOException | RuntimeException e) {
            tenancy.run(
                    organisation,
                    () -> sql.deleteFrom(IMPORTS).where(IMPORTS.ID.eq(id)).execute());
            throw e;
        }
        return tenancy.in(organisation, () -> {
            sql.update(IMPORTS)
                    .set(IMPORTS.STATE, State.RUNNING.name())
                    .set(IMPORTS.SIZE, size)
                    .set(IMPORTS.CHANGED_AT, clock.instant())
                    .where(IMPORTS.ID.eq(id))
                    .execute();
            log.append(
                    organisation,
                    id.toString(),
                    person.toString(),
                    Payload.of(ImportKinds.BEGUN, id.toString(), channel.id().toString(), label, size));
            jobs.schedule(ImportJob.NAME, organisation, id, clock.instant());
            return get(id);
        });
    }

    // What a killed program left half arrived.
    private void forgetLost() {
        sql.deleteFrom(IMPORTS)
                .where(IMPORTS.STATE.eq(State.ARRIVING.name()))
                .and(IMPORTS.STARTED_AT.lt(clock.instant().minus(LONGEST_ARRIVAL)))
                .execute();
    }

    private void arriving(
            OrganisationId organisation, Channel channel, UUID person, UUID id, String name, int historyDays) {
        Instant now = clock.instant();
        sql.insertInto(IMPORTS)
                .set(IMPORTS.ORGANISATION, organisation.value())
                .set(IMPORTS.ID, id)
                .set(IMPORTS.CHANNEL, channel.id().value())
                .set(IMPORTS.NAME, name.length() <= 200 ? name : name.substring(0, 200))
                .set(IMPORTS.STARTED_BY, person)
                .set(IMPORTS.STARTED_AT, now)
                .set(IMPORTS.HISTORY_BEFORE, now.minus(Duration.ofDays(historyDays)))
                .set(IMPORTS.STATE, State.ARRIVING.name())
                .set(IMPORTS.SIZE, 0L)
                .set(IMPORTS.PLACE, 0L)
                .set(IMPORTS.LINE, 1L)
                .set(IMPORTS.ADDED, 0L)
                .set(IMPORTS.KNOWN, 0L)
                .set(IMPORTS.REFUSED, 0L)
                .set(IMPORTS.CHANGED_AT, now)
                .execute();
    }

    /** Breaks off; rows that were taken in stay. What is not running stays as it is. */
    public void stop(OrganisationId organisation, UUID id) {
        tenancy.run(organisation, () -> change(id, State.RUNNING, State.STOPPED));
    }

    /** Goes on where it was broken off. */
    public void goOn(OrganisationId organisation, UUID id) {
        tenancy.run(organisation, () -> {
            if (change(id, State.STOPPED, State.RUNNING)) {
                jobs.hurry(ImportJob.NAME, organisation, id, clock.instant());
            }
        });
    }

    private boolean change(UUID id, State from, State to) {
        return sql.update(IMPORTS)
                        .set(IMPORTS.STATE, to.name())
                        .set(IMPORTS.CHANGED_AT, clock.instant())
                        .where(IMPORTS.ID.eq(id).and(IMPORTS.STATE.eq(from.name())))
                        .execute()
                == 1;
    }

    public Optional<Import> find(OrganisationId organisation, UUID id) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(IMPORTS).where(IMPORTS.ID.eq(id)).fetchOptional(Imports::read));
    }

    /** Files of a channel, the newest first, at most twenty. */
    public List<Import> of(OrganisationId organisation, Channel channel) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(IMPORTS)
                        .where(IMPORTS.CHANNEL.eq(channel.id().value()))
                        .orderBy(IMPORTS.STARTED_AT.desc(), IMPORTS.ID.desc())
                        .limit(20)
                        .fetch(Imports::read));
    }

    /** Rows that were refused, in the order of the file, at most {@code most} of those after a line. */
    public List<RefusedRow> refused(OrganisationId organisation, UUID id, long afterLine, int most) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(IMPORT_REFUSED)
                        .where(IMPORT_REFUSED.IMPORT.eq(id).and(IMPORT_REFUSED.LINE.gt(afterLine)))
                        .orderBy(IMPORT_REFUSED.LINE)
                        .limit(most)
                        .fetch(row -> new RefusedRow(row.getLine(), Reason.valueOf(row.getReason()), row.getDetail())));
    }

    Import get(UUID id) {
        return sql.selectFrom(IMPORTS).where(IMPORTS.ID.eq(id)).fetchSingle(Imports::read);
    }

    /** As it stands, and nobody else changes it before the open transaction ends. */
    Import locked(UUID id) {
        return sql.selectFrom(IMPORTS).where(IMPORTS.ID.eq(id)).forUpdate().fetchSingle(Imports::read);
    }

    /** Notes that rows were read; in their own transaction. */
    void advanced(Import before, long place, long line, Import.Counts more) {
        sql.update(IMPORTS)
                .set(IMPORTS.PLACE, place)
                .set(IMPORTS.LINE, line)
                .set(IMPORTS.ADDED, before.counts().added() + more.added())
                .set(IMPORTS.KNOWN, before.counts().known() + more.known())
                .set(IMPORTS.REFUSED, before.counts().refused() + more.refused())
                .set(IMPORTS.CHANGED_AT, clock.instant())
                .where(IMPORTS.ID.eq(before.id()))
                .execute();
    }

    void refuse(OrganisationId organisation, UUID id, List<RefusedRow> rows) {
        sql.batch(rows.stream()
                        .map(row -> sql.insertInto(IMPORT_REFUSED)
                                .values(
                                        organisation.value(),
                                        id,
                                        row.line(),
                                        row.reason().name(),
                                        row.detail()))
                        .toList())
                .execute();
    }

    /** Ends it and forgets the file. */
    void end(OrganisationId organisation, UUID id, State state, @Nullable FileRefused why) {
        Import ended = locked(id);
        sql.update(IMPORTS)
                .set(IMPORTS.STATE, state.name())
                .set(IMPORTS.REASON, why == null ? null : why.reason().name())
                .set(IMPORTS.DETAIL, why == null ? null : DerivedText.plain(why.detail()))
                .set(IMPORTS.CHANGED_AT, clock.instant())
                .where(IMPORTS.ID.eq(id))
                .execute();
        files.forget(id);
        log.append(
                organisation,
                id.toString(),
                Log.PROGRAM,
                Payload.of(
                        ImportKinds.ENDED,
                        id.toString(),
                        state.name(),
                        ended.counts().added(),
                        ended.counts().known(),
                        ended.counts().refused()));
    }

    /** When it last changed. */
    Instant changedAt(UUID id) {
        return sql.select(IMPORTS.CHANGED_AT)
                .from(IMPORTS)
                .where(IMPORTS.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private static Import read(Record row) {
        String reason = row.get(IMPORTS.REASON);
        return new Import(
                row.get(IMPORTS.ID),
                row.get(IMPORTS.CHANNEL),
                row.get(IMPORTS.NAME),
                row.get(IMPORTS.STARTED_BY),
                row.get(IMPORTS.STARTED_AT),
                row.get(IMPORTS.HISTORY_BEFORE),
                State.valueOf(row.get(IMPORTS.STATE)),
                reason == null ? null : Reason.valueOf(reason),
                row.get(IMPORTS.DETAIL),
                row.get(IMPORTS.SIZE),
                row.get(IMPORTS.PLACE),
                row.get(IMPORTS.LINE),
                new Import.Counts(row.get(IMPORTS.ADDED), row.get(IMPORTS.KNOWN), row.get(IMPORTS.REFUSED)));
    }
}
