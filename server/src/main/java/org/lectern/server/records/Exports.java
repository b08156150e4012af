package org.lectern.server.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.ledger.ArchiveWriter;
import org.lectern.ledger.ExportFacts;
import org.lectern.ledger.ExportRecord;
import org.lectern.ledger.Hash;
import org.lectern.ledger.MediaSource;
import org.lectern.ledger.SignedNote;
import org.lectern.server.appeals.AppealKinds;
import org.lectern.server.cases.Holds;
import org.lectern.server.concerns.ConcernKinds;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Capture;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.lectern.server.log.LogKey;
import org.lectern.server.log.LogTiles;
import org.lectern.server.log.Payload;
import org.lectern.server.log.Reads;
import org.lectern.server.log.Seal;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.log.Sequencer;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.Person;
import org.lectern.server.policy.Policies;
import org.lectern.server.steps.StepKinds;
import org.springframework.stereotype.Component;

/** Writes an organisation's whole record as a ZIP that an outsider can verify. Every export is itself on record. */
@Component
public class Exports {

    private static final int BATCH = 500;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final LogTiles tiles;
    private final LogKey key;
    private final Sequencer sequencer;
    private final Reads reads;
    private final Items items;
    private final Organisations organisations;
    private final Policies policies;

    Exports(
            Tenancy tenancy,
            Clock clock,
            Log log,
            LogTiles tiles,
            LogKey key,
            Sequencer sequencer,
            Reads reads,
            Items items,
            Organisations organisations,
            Policies policies) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.tiles = tiles;
        this.key = key;
        this.sequencer = sequencer;
        this.reads = reads;
        this.items = items;
        this.organisations = organisations;
        this.policies = policies;
    }

    /** Writes the export; the entry that says so is its last record. What was closed to everybody is withheld. */
    public void write(OrganisationId id, Person by, OutputStream out) {
        tenancy.run(id, () -> {
            long size = log.seal().map(Seal::size).orElse(0L);
            log.append(id, id.toString(), by.id().toString(), Payload.of(ExportKinds.MADE, id.toString(), size));
            reads.record(id, by.id().toString(), "export", id.toString());
        });
        sequencer.sealAll(id);
        tenancy.run(id, () -> {
            try {
                writeSealed(id, by, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void writeSealed(OrganisationId id, Person by, OutputStream out) throws IOException {
        Organisation organisation = organisations.get(id);
        Seal seal = log.seal().orElseThrow();
        Set<UUID> closed = closed(seal);
        new ArchiveWriter(
                        new ExportFacts(organisation.name(), clock.instant(), by.name()),
                        SignedNote.parse(seal.checkpoint()),
                        tiles,
                        key.key())
                .write(() -> new Records(seal.size(), closed), media(id, seal, closed), out);
    }

    private Set<UUID> closed(Seal seal) {
        Set<UUID> closed = new HashSet<>();
        forEach(seal, entry -> {
            if (entry.kind().startsWith("comment.") && items.sealed(UUID.fromString(entry.subject()))) {
                closed.add(UUID.fromString(entry.subject()));
            }
        });
        return closed;
    }

    private Map<Hash, MediaSource> media(OrganisationId id, Seal seal, Set<UUID> closed) {
        Map<Hash, MediaSource> media = new HashMap<>();
        forEach(seal, entry -> {
            if (!isClosed(entry, closed)) {
                add(id, entry, media);
            }
        });
        return media;
    }

    private void add(OrganisationId id, SealedEntry entry, Map<Hash, MediaSource> media) {
        String sha256 = String.valueOf(entry.values().get("sha256"));
        switch (entry.kind()) {
            case "post.captured", "comment.captured", "comment.preserved" ->
                media.put(
                        Hash.ofHex(sha256),
                        () -> stream(items.capture(sha256).map(Capture::bytes).orElseThrow()));
            case "policy.in-force" ->
                media.put(
                        Hash.ofHex(sha256),
                        () -> stream(policies.text(id, UUID.fromString(entry.subject()))
                                .getBytes(StandardCharsets.UTF_8)));
            default -> {}
        }
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static boolean isClosed(SealedEntry entry, Set<UUID> closed) {
        return closed.stream().anyMatch(item -> item.toString().equals(entry.subject()));
    }

    private void forEach(Seal seal, java.util.function.Consumer<SealedEntry> use) {
        for (long next = 0; next < seal.size(); next += BATCH) {
            log.from(next, (int) Math.min(BATCH, seal.size() - next)).forEach(use);
        }
    }

    /** The sealed entries in order, read in batches. */
    private final class Records implements Iterator<ExportRecord> {

        private final long size;
        private final Set<UUID> closed;
        private long next;
        private Iterator<SealedEntry> batch = List.<SealedEntry>of().iterator();

        Records(long size, Set<UUID> closed) {
            this.size = size;
            this.closed = closed;
        }

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public ExportRecord next() {
            if (!batch.hasNext()) {
                batch = log.from(next, BATCH).iterator();
            }
            SealedEntry entry = batch.next();
            long index = next++;
            return isClosed(entry, closed)
                            || Holds.FOR_THE_TEAM.contains(entry.kind())
                            || ConcernKinds.WITHHELD.contains(entry.kind())
                            || AppealKinds.withheld(entry)
                            || StepKinds.WITHHELD.contains(entry.kind())
                    ? ExportRecord.withheld(index, entry.line())
                    : ExportRecord.open(index, entry.line(), entry.payload(), entry.salt());
        }
    }
}
