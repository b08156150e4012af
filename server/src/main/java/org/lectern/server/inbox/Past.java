package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.POSTS;
import static org.lectern.server.inbox.db.Tables.REVISIONS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Earlier;
import org.lectern.detection.Finding;
import org.lectern.detection.Label;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.server.database.Identifiers;
import org.springframework.stereotype.Component;

/**
 * The door to all that was taken in, page by page from the newest to the oldest, for a rulebook that is tried on it. What was closed to
 * everybody is left out. Everything here runs in the transaction that is open for the organisation, and writes nothing.
 */
@Component
public class Past {

    private final DSLContext sql;
    private final Items items;

    Past(DSLContext sql, Items items) {
        this.sql = sql;
        this.items = items;
    }

    /**
     * A comment in its newest words.
     *
     * @param subject without what its author wrote before
     * @param findings what was noticed when these words came in, each once
     */
    public record One(ItemId id, int revision, String url, Subject subject, List<Finding> findings) {

        public One {
            findings = List.copyOf(findings);
        }
    }

    /**
     * At most {@code most} comments that came in before this one, or the newest where there is none; empty at the end.
     *
     * @param since none that came in before this moment; null for all
     */
    public List<One> page(@Nullable ItemId before, @Nullable Instant since, int most) {
        Condition next = (before == null ? DSL.noCondition() : ITEMS.ID.lt(before.value()))
                .and(since == null ? DSL.noCondition() : ITEMS.ID.ge(Identifiers.firstOf(since)));
        var rows = sql.select(
                        ITEMS.ID,
                        ITEMS.REVISION,
                        ITEMS.URL,
                        ITEMS.AUTHOR,
                        ITEMS.AUTHOR_HANDLE,
                        ITEMS.WRITTEN_AT,
                        REVISIONS.TEXT,
                        POSTS.TEXT)
                .from(ITEMS)
                .join(REVISIONS)
                .on(REVISIONS.ITEM.eq(ITEMS.ID).and(REVISIONS.REVISION.eq(ITEMS.REVISION)))
                .join(POSTS)
                .on(POSTS.ID.eq(ITEMS.POST))
                .where(next.andNot(ITEMS.SEALED))
                .orderBy(ITEMS.ID.desc())
                .limit(most)
                .fetch();
        Map<UUID, List<NoticedHere>> noticed = items.noticed(rows.getValues(ITEMS.ID));
        return rows.map(row -> new One(
                new ItemId(row.get(ITEMS.ID)),
                row.get(ITEMS.REVISION),
                row.get(ITEMS.URL),
                new Subject(
                        row.get(REVISIONS.TEXT),
                        row.get(POSTS.TEXT),
                        row.get(ITEMS.AUTHOR),
                        row.get(ITEMS.AUTHOR_HANDLE),
                        row.get(ITEMS.WRITTEN_AT),
                        Source.PUBLIC,
                        List.of()),
                findings(noticed.getOrDefault(row.get(ITEMS.ID), List.of()))));
    }

    // A finding stands there once for each clause.
    private static List<Finding> findings(List<NoticedHere> noticed) {
        return noticed.stream()
                .map(one -> new Finding(
                        Label.of(one.label()),
                        one.facet(),
                        one.score(),
                        one.start(),
                        one.end(),
                        one.why(),
                        one.detector()))
                .distinct()
                .toList();
    }

    /** The comment as intake judges it, with what its author wrote before under the same post. */
    public Subject whole(One one) {
        List<Earlier> history = items.earlierByAuthor(items.get(one.id()), Revisions.LONGEST_HISTORY).stream()
                .map(other -> new Earlier(other.externalId(), other.text()))
                .toList();
        Subject known = one.subject();
        return new Subject(
                known.text(),
                known.postText(),
                known.authorName(),
                known.authorHandle(),
                known.at(),
                known.from(),
                history);
    }
}
