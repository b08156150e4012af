package org.lectern.server.log;

import static org.lectern.server.log.db.Tables.ENTRIES;
import static org.lectern.server.log.db.Tables.HEADS;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lectern.ledger.Commitment;
import org.lectern.ledger.Entry;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.ManyRows;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.db.tables.records.EntriesRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to an organisation's log. Everything here runs in the transaction that is open for that organisation. */
@Component
public class Log {

    /** The actor of what the program does by itself. */
    public static final String PROGRAM = "lectern";

    private final DSLContext sql;
    private final Clock clock;
    private final Sequencer sequencer;
    private final Map<String, Kind> kinds;

    Log(DSLContext sql, Clock clock, Sequencer sequencer, List<Payload.Kinds> registered) {
        this.sql = sql;
        this.clock = clock;
        this.sequencer = sequencer;
        this.kinds = registered.stream()
                .flatMap(module -> module.kinds().stream())
                .collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));
    }

    /**
     * Appends an entry with the act. {@code subject} and {@code actor} are opaque identifiers; names and words go into the payload only.
     * The sequencer is woken once the act is committed.
     */
    public EntryId append(OrganisationId organisation, String subject, String actor, Payload payload) {
        EntriesRecord row = row(organisation, new Happened(subject, actor, payload));
        sql.executeInsert(row);
        wakeAfterCommit(organisation);
        return new EntryId(row.getId());
    }

    /** Something that happened: to what, by whom, and what there is to say about it. */
    public record Happened(String subject, String actor, Payload payload) {}

    /** As {@link #append}, for much that happened at once, in its order. */
    public void appendAll(OrganisationId organisation, List<Happened> all) {
        ManyRows.insert(sql, all.stream().map(one -> row(organisation, one)).toList());
        if (!all.isEmpty()) {
            wakeAfterCommit(organisation);
        }
    }

    private EntriesRecord row(OrganisationId organisation, Happened happened) {
        Kind kind = happened.payload().kind();
        if (!kind.equals(kinds.get(kind.name()))) {
            throw new IllegalArgumentException(
                    "The kind of entry " + kind.name() + " is not registered in this version");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] salt = Commitment.newSalt();
        byte[] bytes = happened.payload().bytes();
        EntriesRecord row = new EntriesRecord();
        row.setOrganisation(organisation.value());
        row.setId(Identifiers.next(clock));
        row.setKind(kind.name());
        row.setAt(at);
        row.setSubject(happened.subject());
        row.setActor(happened.actor());
        row.setLine(
                new Entry(kind.name(), at, happened.subject(), happened.actor(), Commitment.of(salt, bytes)).bytes());
        row.setSalt(salt);
        row.setPayload(bytes);
        return row;
    }

    private void wakeAfterCommit(OrganisationId organisation) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sequencer.wake(organisation);
            }
        });
    }

    /** Whether the entry stands under a signed checkpoint. */
    public boolean sealed(EntryId entry) {
        return sql.fetchExists(ENTRIES, ENTRIES.ID.eq(entry.value()).and(ENTRIES.LEAF_INDEX.isNotNull()));
    }

    /** The newest checkpoint; empty before the first entry is sealed. */
    public Optional<Seal> seal() {
        return sql.selectFrom(HEADS)
                .fetchOptional(head -> new Seal(head.getSize(), head.getCheckpoint(), head.getSealedAt()));
    }

    public Optional<SealedEntry> entry(long index) {
        return sql.selectFrom(ENTRIES).where(ENTRIES.LEAF_INDEX.eq(index)).fetchOptional(Log::read);
    }

    public Optional<SealedEntry> entry(EntryId id) {
        return sql.selectFrom(ENTRIES).where(ENTRIES.ID.eq(id.value())).fetchOptional(Log::read);
    }

    /** Entries about one thing, in the order in which they happened. */
    public List<SealedEntry> about(String subject) {
        return entries(ENTRIES.SUBJECT.eq(subject));
    }

    private List<SealedEntry> entries(Condition condition) {
        return sql.selectFrom(ENTRIES).where(condition).orderBy(ENTRIES.ID).fetch(Log::read);
    }

    /** Sealed entries with a record number from {@code first} on, at most {@code limit}, in order. */
    public List<SealedEntry> from(long first, int limit) {
        return sql.selectFrom(ENTRIES)
                .where(ENTRIES.LEAF_INDEX.ge(first))
                .orderBy(ENTRIES.LEAF_INDEX)
                .limit(limit)
                .fetch(Log::read);
    }

    private static SealedEntry read(Record row) {
        return new SealedEntry(
                new EntryId(row.get(ENTRIES.ID)),
                row.get(ENTRIES.LEAF_INDEX),
                row.get(ENTRIES.KIND),
                row.get(ENTRIES.AT),
                row.get(ENTRIES.SUBJECT),
                row.get(ENTRIES.ACTOR),
                row.get(ENTRIES.LINE),
                row.get(ENTRIES.SALT),
                row.get(ENTRIES.PAYLOAD));
    }
}
