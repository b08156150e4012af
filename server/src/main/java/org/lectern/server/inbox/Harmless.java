package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.HARMLESS;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.db.tables.records.HarmlessRecord;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The door to what people said was noticed wrongly. Everything here runs in the transaction that is open for the organisation. */
@Component
public class Harmless {

    private final DSLContext sql;
    private final Clock clock;
    private final Log log;
    private final Items items;
    private final QueueTraits traits;

    Harmless(DSLContext sql, Clock clock, Log log, Items items, QueueTraits traits) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
        this.items = items;
        this.traits = traits;
    }

    /** Marks something noticed in the item as noticed wrongly, once; the case stands in the queue without it from now on. */
    public void mark(OrganisationId organisation, ItemId id, NoticedHere noticed, UUID person) {
        Item item = items.locked(id);
        if (of(id).stream().anyMatch(mark -> mark.covers(noticed, item.text()))) {
            return;
        }
        sql.insertInto(HARMLESS)
                .set(HARMLESS.ORGANISATION, organisation.value())
                .set(HARMLESS.ID, Identifiers.next(clock))
                .set(HARMLESS.ITEM, id.value())
                .set(HARMLESS.LABEL, noticed.label())
                .set(HARMLESS.FACET, noticed.facet())
                .set(HARMLESS.WORDS, HarmlessMark.words(noticed, item.text()))
                .set(HARMLESS.MARKED_BY, person)
                .set(HARMLESS.MARKED_AT, clock.instant())
                .execute();
        log.append(
                organisation,
                id.toString(),
                person.toString(),
                Payload.of(
                        InboxKinds.HARMLESS,
                        id.toString(),
                        item.revision(),
                        noticed.label(),
                        noticed.facet(),
                        noticed.start(),
                        noticed.end()));
        traits.weigh(id);
    }

    /** Takes such a mark back; false where there is none that stands. */
    public boolean undo(OrganisationId organisation, ItemId id, UUID mark, UUID person) {
        HarmlessMark found =
                of(id).stream().filter(one -> one.id().equals(mark)).findFirst().orElse(null);
        if (found == null) {
            return false;
        }
        Item item = items.locked(id);
        int undone = sql.update(HARMLESS)
                .set(HARMLESS.UNDONE_BY, person)
                .set(HARMLESS.UNDONE_AT, clock.instant())
                .where(HARMLESS.ID.eq(mark).and(HARMLESS.UNDONE_AT.isNull()))
                .execute();
        if (undone == 0) {
            return false;
        }
        log.append(
                organisation,
                id.toString(),
                person.toString(),
                Payload.of(InboxKinds.NOT_HARMLESS, id.toString(), item.revision(), found.label(), found.facet()));
        traits.weigh(id);
        return true;
    }

    /** The marks that stand, the first made first. */
    public List<HarmlessMark> of(ItemId item) {
        return of(sql, HARMLESS.ITEM.eq(item.value()));
    }

    /** The marks that stand on any of the items. */
    public List<HarmlessMark> of(Collection<UUID> some) {
        return of(sql, HARMLESS.ITEM.eq(DSL.any(some.toArray(UUID[]::new))));
    }

    /** How often what was noticed under each label was said to be noticed wrongly. */
    public Map<String, Integer> byLabel() {
        return new TreeMap<>(sql.select(HARMLESS.LABEL, DSL.count())
                .from(HARMLESS)
                .where(HARMLESS.UNDONE_AT.isNull())
                .groupBy(HARMLESS.LABEL)
                .fetchMap(HARMLESS.LABEL, DSL.count()));
    }

    static List<HarmlessMark> of(DSLContext sql, Condition condition) {
        return sql.selectFrom(HARMLESS)
                .where(condition.and(HARMLESS.UNDONE_AT.isNull()))
                .orderBy(HARMLESS.MARKED_AT, HARMLESS.ID)
                .fetch(Harmless::read);
    }

    static HarmlessMark read(HarmlessRecord row) {
        return new HarmlessMark(
                row.getId(),
                new ItemId(row.getItem()),
                row.getLabel(),
                row.getFacet(),
                row.getWords(),
                row.getMarkedBy(),
                row.getMarkedAt());
    }
}
