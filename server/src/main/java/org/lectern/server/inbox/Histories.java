package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.REVISIONS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Row5;
import org.jooq.impl.DSL;
import org.lectern.detection.Earlier;

/**
 * What the authors of many comments wrote before under the same posts, asked for at once. It grows with the comments that are judged
 * meanwhile, before they are in the database.
 */
final class Histories {

    private final Map<Author, List<Said>> said = new HashMap<>();

    /** Somebody under one post; the handle is the author, and where there is none, the name is. */
    private record Author(UUID post, String handle, String name) {

        static Author of(UUID post, String handle, String name) {
            return new Author(post, handle, handle.isEmpty() ? name : "");
        }
    }

    /** When and as how manieth of its channel something was said. */
    record Place(Instant writtenAt, long order) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::writtenAt).thenComparing(Place::order);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Said(Place place, Earlier words) {}

    /** A comment whose author's history will be wanted. */
    record Wanted(UUID post, String handle, String name, Place place) {}

    /** Looks up what was said before the last of each author's comments, at most {@code most} of it. */
    static Histories of(DSLContext sql, Collection<Wanted> all, int most) {
        Map<Author, Place> until = new LinkedHashMap<>();
        all.forEach(one -> until.merge(
                Author.of(one.post(), one.handle(), one.name()),
                one.place(),
                (first, second) -> first.compareTo(second) < 0 ? second : first));
        Histories histories = new Histories();
        if (!until.isEmpty()) {
            histories.read(sql, until, most);
        }
        return histories;
    }

    private void read(DSLContext sql, Map<Author, Place> until, int most) {
        var authors = DSL.values(rows(until)).as("authors", "post", "handle", "name", "written", "place");
        var post = DSL.field(DSL.name("authors", "post"), UUID.class);
        var handle = DSL.field(DSL.name("authors", "handle"), String.class);
        var name = DSL.field(DSL.name("authors", "name"), String.class);
        var written = DSL.field(DSL.name("authors", "written"), ITEMS.WRITTEN_AT.getDataType());
        var place = DSL.field(DSL.name("authors", "place"), Long.class);
        var earlier = DSL.lateral(DSL.select(ITEMS.WRITTEN_AT, ITEMS.EXTERNAL_ORDER, ITEMS.EXTERNAL_ID, REVISIONS.TEXT)
                        .from(ITEMS)
                        .join(REVISIONS)
                        .on(REVISIONS.ITEM.eq(ITEMS.ID).and(REVISIONS.REVISION.eq(ITEMS.REVISION)))
                        .where(ITEMS.POST.eq(post).and(ITEMS.AUTHOR_HANDLE.eq(handle)))
                        .and(handle.ne("").or(ITEMS.AUTHOR.eq(name)))
                        .and(DSL.row(ITEMS.WRITTEN_AT, ITEMS.EXTERNAL_ORDER).lt(written, place))
                        .orderBy(ITEMS.WRITTEN_AT.desc(), ITEMS.EXTERNAL_ORDER.desc())
                        .limit(most))
                .as("earlier");
        sql.select(
                        post,
                        handle,
                        name,
                        earlier.field(ITEMS.WRITTEN_AT),
                        earlier.field(ITEMS.EXTERNAL_ORDER),
                        earlier.field(ITEMS.EXTERNAL_ID),
                        earlier.field(REVISIONS.TEXT))
                .from(authors)
                .crossJoin(earlier)
                .forEach(row -> add(
                        new Author(row.value1(), row.value2(), row.value3()),
                        new Said(new Place(row.value4(), row.value5()), new Earlier(row.value6(), row.value7()))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Row5<UUID, String, String, Instant, Long>[] rows(Map<Author, Place> until) {
        List<Row5<UUID, String, String, Instant, Long>> rows = new ArrayList<>();
        until.forEach((author, place) -> rows.add(DSL.row(
                DSL.val(author.post()),
                DSL.val(author.handle()),
                DSL.val(author.name()),
                DSL.val(place.writtenAt(), ITEMS.WRITTEN_AT.getDataType()),
                DSL.val(place.order()))));
        return rows.toArray(new Row5[0]);
    }

    /** What the author said before this comment, the oldest first and at most the last {@code most}. */
    List<Earlier> before(Wanted comment, int most) {
        List<Earlier> before =
                said.getOrDefault(Author.of(comment.post(), comment.handle(), comment.name()), List.of()).stream()
                        .filter(one -> one.place().compareTo(comment.place()) < 0)
                        .sorted(Comparator.comparing(Said::place))
                        .map(Said::words)
                        .toList();
        return before.subList(Math.max(0, before.size() - most), before.size());
    }

    /** Remembers a comment for those of its author that follow. */
    void add(Wanted comment, Earlier words) {
        add(Author.of(comment.post(), comment.handle(), comment.name()), new Said(comment.place(), words));
    }

    private void add(Author author, Said one) {
        said.computeIfAbsent(author, _ -> new ArrayList<>()).add(one);
    }
}
