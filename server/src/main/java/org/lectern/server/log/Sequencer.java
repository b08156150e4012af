package org.lectern.server.log;

import static org.lectern.server.log.db.Tables.ENTRIES;
import static org.lectern.server.log.db.Tables.HEADS;

import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import org.lectern.ledger.Checkpoint;
import org.lectern.ledger.Growth;
import org.lectern.ledger.Hash;
import org.lectern.ledger.Merkle;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives entries their place in the tree. For one organisation at a time it assigns indexes, writes tiles and signs the new head in one
 * transaction, fenced by the size it started from: of two sequencers at work one is refused and starts again.
 */
@Component
public class Sequencer {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 500;

    private final DSLContext sql;
    private final Clock clock;
    private final Tenancy tenancy;
    private final LogTiles tiles;
    private final LogKey key;
    private final Queue<OrganisationId> woken = new ConcurrentLinkedQueue<>();
    private final Set<OrganisationId> waiting = ConcurrentHashMap.newKeySet();

    Sequencer(DSLContext sql, Clock clock, Tenancy tenancy, LogTiles tiles, LogKey key) {
        this.sql = sql;
        this.clock = clock;
        this.tenancy = tenancy;
        this.tiles = tiles;
        this.key = key;
    }

    /** Asks for the organisation's entries to be sealed soon. */
    void wake(OrganisationId organisation) {
        if (waiting.add(organisation)) {
            woken.add(organisation);
        }
    }

    /** Seals what the organisations that were woken have waiting. */
    void sealWoken() {
        for (OrganisationId organisation = woken.poll(); organisation != null; organisation = woken.poll()) {
            waiting.remove(organisation);
            sealAll(organisation);
        }
    }

    /** Seals everything that the organisation has waiting. */
    public void sealAll(OrganisationId organisation) {
        boolean more = true;
        while (more) {
            try {
                more = tenancy.in(organisation, () -> sealBatch(organisation)) == BATCH;
            } catch (Overtaken another) {
                LOG.debug("{}; it is looked at again", another.getMessage());
            }
        }
    }

    /** Another sequencer was faster, which means that it got on; what is left is looked at again. */
    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Overtaken(String what) {
            super(what);
        }
    }

    private int sealBatch(OrganisationId organisation) {
        List<Record2<UUID, byte[]>> pending = sql.select(ENTRIES.ID, ENTRIES.LINE)
                .from(ENTRIES)
                .where(ENTRIES.LEAF_INDEX.isNull())
                .orderBy(ENTRIES.ID)
                .limit(BATCH)
                .fetch();
        if (pending.isEmpty()) {
            return 0;
        }
        Long head = sql.select(HEADS.SIZE).from(HEADS).forUpdate().fetchOne(HEADS.SIZE);
        long size = head == null ? 0 : head;
        List<Hash> leaves =
                pending.stream().map(entry -> Merkle.leaf(entry.value2())).toList();
        Growth growth = Growth.append(tiles, size, leaves);
        number(pending, size);
        growth.tiles().forEach((tile, bytes) -> tiles.write(organisation.value(), tile, bytes));
        moveHead(organisation, size, growth);
        return pending.size();
    }

    private void number(List<Record2<UUID, byte[]>> pending, long first) {
        Row2<UUID, Long>[] rows = rows(pending, first);
        var numbered = DSL.values(rows).as("numbered", "id", "leaf_index");
        int changed = sql.update(ENTRIES)
                .set(ENTRIES.LEAF_INDEX, numbered.field("leaf_index", Long.class))
                .from(numbered)
                .where(ENTRIES.ID.eq(numbered.field("id", UUID.class)).and(ENTRIES.LEAF_INDEX.isNull()))
                .execute();
        if (changed != pending.size()) {
            throw new Overtaken("Another sequencer was faster; nothing was changed");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Row2<UUID, Long>[] rows(List<Record2<UUID, byte[]>> pending, long first) {
        Row2<UUID, Long>[] rows = new Row2[pending.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = DSL.row(pending.get(i).value1(), first + i);
        }
        return rows;
    }

    private void moveHead(OrganisationId organisation, long expected, Growth growth) {
        String checkpoint = new Checkpoint(origin(organisation), growth.size(), growth.root())
                .sign(key.key())
                .written();
        int moved = sql.insertInto(HEADS)
                .columns(HEADS.ORGANISATION, HEADS.SIZE, HEADS.CHECKPOINT, HEADS.SEALED_AT)
                .values(organisation.value(), growth.size(), checkpoint, clock.instant())
                .onConflict(HEADS.ORGANISATION)
                .doUpdate()
                .set(HEADS.SIZE, growth.size())
                .set(HEADS.CHECKPOINT, checkpoint)
                .set(HEADS.SEALED_AT, clock.instant())
                .where(HEADS.SIZE.eq(expected))
                .execute();
        if (moved != 1) {
            throw new Overtaken("Another sequencer moved the head from " + expected + "; nothing was changed");
        }
    }

    /** The name of an organisation's log in its checkpoints. */
    public String origin(OrganisationId organisation) {
        return key.key().name() + "/" + organisation;
    }
}
