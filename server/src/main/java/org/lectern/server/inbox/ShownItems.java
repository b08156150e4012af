package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.HARMLESS;
import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.NOTICED;
import static org.lectern.server.inbox.db.Tables.REVISIONS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The door to items for lists, with all that a line shows, in one statement. Runs in the transaction that is open for the organisation. */
@Component
public class ShownItems {

    private final DSLContext sql;

    ShownItems(DSLContext sql) {
        this.sql = sql;
    }

    /** The items with these ids, by id. */
    public Map<UUID, Shown> get(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Record>> rows = new HashMap<>();
        sql.select(ITEMS.fields())
                .select(REVISIONS.TEXT, REVISIONS.CAPTURE)
                .select(NOTICED.fields())
                .select(HARMLESS.fields())
                .from(ITEMS)
                .join(REVISIONS)
                .on(REVISIONS.ITEM.eq(ITEMS.ID).and(REVISIONS.REVISION.eq(ITEMS.REVISION)))
                .leftJoin(NOTICED)
                .on(NOTICED.ITEM.eq(ITEMS.ID).and(NOTICED.REVISION.eq(ITEMS.REVISION)))
                .leftJoin(HARMLESS)
                .on(HARMLESS.ITEM.eq(NOTICED.ITEM).and(HARMLESS.LABEL.eq(NOTICED.LABEL)))
                .and(HARMLESS.UNDONE_AT.isNull())
                .where(ITEMS.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .forEach(row -> rows.computeIfAbsent(row.get(ITEMS.ID), _ -> new ArrayList<>())
                        .add(row));
        Map<UUID, Shown> shown = new HashMap<>();
        rows.forEach((id, all) -> shown.put(id, shown(all)));
        return shown;
    }

    /** Of the rows of one item, each is about something noticed and a mark that may be about it. */
    private static Shown shown(List<Record> rows) {
        Item item = Items.read(rows.getFirst());
        Map<Integer, NoticedHere> noticed = new TreeMap<>();
        Set<Integer> harmless = new HashSet<>();
        for (Record row : rows) {
            Integer place = row.get(NOTICED.PLACE);
            if (place != null) {
                NoticedHere one = Items.noticed(row);
                noticed.put(place, one);
                if (row.get(HARMLESS.ID) != null
                        && Harmless.read(row.into(HARMLESS)).covers(one, item.text())) {
                    harmless.add(place);
                }
            }
        }
        noticed.keySet().removeAll(harmless);
        return new Shown(item, List.copyOf(noticed.values()));
    }
}
