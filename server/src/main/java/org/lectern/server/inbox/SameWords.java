package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.REVISIONS;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The door to comments by all of their words, as somebody repeats them; how lines break, and capitals, play no part. */
@Component
public class SameWords {

    private final DSLContext sql;
    private final Items items;

    SameWords(DSLContext sql, Items items) {
        this.sql = sql;
        this.items = items;
    }

    /** At most {@code most} comments that say one of these as they stand now, the newest first; in the open transaction. */
    public List<Item> saying(Collection<String> texts, int most) {
        List<Field<String>> hashes = texts.stream().map(SameWords::hash).toList();
        return texts.isEmpty()
                ? List.of()
                : items.get(sql.select(ITEMS.ID)
                        .from(REVISIONS)
                        .join(ITEMS)
                        .on(ITEMS.ID.eq(REVISIONS.ITEM).and(ITEMS.REVISION.eq(REVISIONS.REVISION)))
                        .where(REVISIONS.WORDS_HASH.in(hashes).andNot(ITEMS.SEALED))
                        .orderBy(ITEMS.ID.desc())
                        .limit(most)
                        .fetch(ITEMS.ID));
    }

    // As the column is made.
    private static Field<String> hash(String text) {
        return DSL.field("md5(lower(btrim(regexp_replace({0}, '\\s+', ' ', 'g'))))", String.class, DSL.val(text));
    }
}
