package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.CAPTURES;
import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.NOTICED;
import static org.lectern.server.inbox.db.Tables.POSTS;
import static org.lectern.server.inbox.db.Tables.REVISIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.platform.PlatformStatus;
import org.springframework.stereotype.Component;

/** The door to what was taken in. Everything here runs in the transaction that is open for the organisation. */
@Component
public class Items {

    private final DSLContext sql;

    Items(DSLContext sql) {
        this.sql = sql;
    }

    public Item get(ItemId id) {
        return select(ITEMS.ID.eq(id.value())).fetchSingle(Items::read);
    }

    public List<Item> get(Collection<UUID> ids) {
        return select(ITEMS.ID.eq(DSL.any(ids.toArray(UUID[]::new)))).fetch(Items::read);
    }

    /** The items that the platform shows at one of these addresses. */
    public List<Item> at(Collection<String> addresses) {
        return select(ITEMS.URL.in(addresses)).fetch(Items::read);
    }

    /** The item as it stands, and no other transaction changes it before this one ends. */
    public Item locked(ItemId id) {
        sql.select(ITEMS.ID)
                .from(ITEMS)
                .where(ITEMS.ID.eq(id.value()))
                .forUpdate()
                .fetchSingle();
        return get(id);
    }

    /** At most {@code most} items written under the same post right before this one, the oldest first. */
    public List<Item> before(Item item, int most) {
        return select(ITEMS.POST.eq(item.post()).and(place().lt(place(item))))
                .orderBy(ITEMS.WRITTEN_AT.desc(), ITEMS.EXTERNAL_ORDER.desc())
                .limit(most)
                .fetch(Items::read)
                .reversed();
    }

    /** At most {@code most} items written under the same post right after this one, the oldest first. */
    public List<Item> after(Item item, int most) {
        return select(ITEMS.POST.eq(item.post()).and(place().gt(place(item))))
                .orderBy(ITEMS.WRITTEN_AT, ITEMS.EXTERNAL_ORDER)
                .limit(most)
                .fetch(Items::read);
    }

    /**
     * What the author of this item wrote under the same post before it, the oldest first and at most the last {@code most}. The handle
     * is the author; where there is none, the name is.
     */
    public List<Item> earlierByAuthor(Item item, int most) {
        Condition author = item.handle().isEmpty()
                ? ITEMS.AUTHOR_HANDLE.eq("").and(ITEMS.AUTHOR.eq(item.author()))
                : ITEMS.AUTHOR_HANDLE.eq(item.handle());
        return select(ITEMS.POST.eq(item.post()).and(author).and(place().lt(place(item))))
                .orderBy(ITEMS.WRITTEN_AT.desc(), ITEMS.EXTERNAL_ORDER.desc())
                .limit(most)
                .fetch(Items::read)
                .reversed();
    }

    /** What an account wrote on a channel, the newest first and at most so many. The handle is the account; where there is none, the name is. */
    public List<Item> byAccount(UUID channel, String handle, String author, int most) {
        Condition account = handle.isEmpty()
                ? ITEMS.AUTHOR_HANDLE.eq("").and(ITEMS.AUTHOR.eq(author))
                : ITEMS.AUTHOR_HANDLE.eq(handle);
        return select(ITEMS.CHANNEL.eq(channel).and(account))
                .orderBy(ITEMS.WRITTEN_AT.desc(), ITEMS.EXTERNAL_ORDER.desc())
                .limit(most)
                .fetch(Items::read);
    }

    private static Row2<Instant, Long> place() {
        return DSL.row(ITEMS.WRITTEN_AT, ITEMS.EXTERNAL_ORDER);
    }

    private Row2<Instant, Long> place(Item item) {
        var place = sql.select(ITEMS.WRITTEN_AT, ITEMS.EXTERNAL_ORDER)
                .from(ITEMS)
                .where(ITEMS.ID.eq(item.id().value()))
                .fetchSingle();
        return DSL.row(place.value1(), place.value2());
    }

    Optional<Item> external(UUID channel, String externalId) {
        return select(ITEMS.CHANNEL.eq(channel).and(ITEMS.EXTERNAL_ID.eq(externalId)))
                .fetchOptional(Items::read);
    }

    /** The items under a post that is known by this address on its channel, in the order in which they came in. */
    List<Item> underPost(UUID channel, String externalPost) {
        return select(ITEMS.CHANNEL
                        .eq(channel)
                        .and(ITEMS.POST.in(DSL.select(POSTS.ID)
                                .from(POSTS)
                                .where(POSTS.CHANNEL.eq(channel).and(POSTS.EXTERNAL_ID.eq(externalPost))))))
                .orderBy(ITEMS.EXTERNAL_ORDER, ITEMS.ID)
                .fetch(Items::read);
    }

    /** When a person last saw this comment on a channel that is looked after by hand, and last missed it in its thread. */
    public Sighting sighting(ItemId item) {
        return sql.select(ITEMS.MET_AT, ITEMS.MISSED_AT)
                .from(ITEMS)
                .where(ITEMS.ID.eq(item.value()))
                .fetchSingle(row -> new Sighting(row.value1(), row.value2()));
    }

    void met(Collection<UUID> some, Instant at) {
        sql.update(ITEMS).set(ITEMS.MET_AT, at).where(ITEMS.ID.in(some)).execute();
    }

    void missed(Collection<UUID> some, Instant at) {
        sql.update(ITEMS).set(ITEMS.MISSED_AT, at).where(ITEMS.ID.in(some)).execute();
    }

    /** Keeps a picture or another proof beside the captures. */
    public void keep(OrganisationId organisation, UUID id, UUID channel, String from, Instant at, byte[] bytes) {
        sql.insertInto(CAPTURES)
                .values(
                        organisation.value(),
                        id,
                        channel,
                        from,
                        at,
                        Hash.sha256(bytes).bytes(),
                        bytes)
                .execute();
    }

    /** Those of a platform's identifiers that are known on the channel. */
    Set<String> known(UUID channel, Collection<String> externalIds) {
        return new HashSet<>(sql.select(ITEMS.EXTERNAL_ID)
                .from(ITEMS)
                .where(ITEMS.CHANNEL.eq(channel).and(ITEMS.EXTERNAL_ID.in(externalIds)))
                .fetch(ITEMS.EXTERNAL_ID));
    }

    /** Notes that the platform has shown what was known from a file only. */
    void shown(UUID channel, Collection<String> externalIds) {
        sql.update(ITEMS)
                .setNull(ITEMS.IMPORT)
                .where(ITEMS.CHANNEL.eq(channel).and(ITEMS.EXTERNAL_ID.in(externalIds)))
                .and(ITEMS.IMPORT.isNotNull())
                .execute();
    }

    /** Those that are not gone, but for what is known from a file only. */
    List<Item> onChannel(UUID channel) {
        return select(ITEMS.CHANNEL
                        .eq(channel)
                        .and(ITEMS.STATUS.ne(PlatformStatus.GONE.name()))
                        .and(ITEMS.IMPORT.isNull()))
                .fetch(Items::read);
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return sql.select()
                .from(ITEMS)
                .join(REVISIONS)
                .on(REVISIONS.ITEM.eq(ITEMS.ID).and(REVISIONS.REVISION.eq(ITEMS.REVISION)))
                .where(condition);
    }

    public Post post(UUID id) {
        return sql.selectFrom(POSTS)
                .where(POSTS.ID.eq(id))
                .fetchSingle(row -> new Post(
                        row.getId(),
                        row.getChannel(),
                        row.getExternalId(),
                        row.getTitle(),
                        row.getText(),
                        row.getUrl(),
                        row.getWrittenAt()));
    }

    /** The titles of posts by the text of their ids. */
    public Map<String, String> titles(Collection<UUID> posts) {
        return sql.select(POSTS.ID, POSTS.TITLE)
                .from(POSTS)
                .where(POSTS.ID.eq(DSL.any(posts.toArray(UUID[]::new))))
                .fetchMap(row -> row.value1().toString(), row -> row.value2());
    }

    /** The posts of a channel that came in last, at most so many. */
    public List<Post> posts(UUID channel, int most) {
        return sql.select(POSTS.ID)
                .from(POSTS)
                .where(POSTS.CHANNEL.eq(channel))
                .orderBy(POSTS.ID.desc())
                .limit(most)
                .fetch(row -> post(row.value1()));
    }

    /** Revisions from the first to the newest. */
    public List<Revision> revisions(ItemId item) {
        return sql.selectFrom(REVISIONS)
                .where(REVISIONS.ITEM.eq(item.value()))
                .orderBy(REVISIONS.REVISION)
                .fetch(row -> new Revision(row.getRevision(), row.getText(), row.getCapture(), row.getSeenAt()));
    }

    /** What was noticed in a revision, in the order of the detectors. */
    public List<NoticedHere> noticed(ItemId item, int revision) {
        return sql.selectFrom(NOTICED)
                .where(NOTICED.ITEM.eq(item.value()).and(NOTICED.REVISION.eq(revision)))
                .orderBy(NOTICED.PLACE)
                .fetch(Items::noticed);
    }

    /** What was noticed in the newest revisions of many items. */
    public Map<UUID, List<NoticedHere>> noticed(Collection<UUID> items) {
        return sql.select(NOTICED.asterisk())
                .from(NOTICED)
                .join(ITEMS)
                .on(ITEMS.ID.eq(NOTICED.ITEM).and(ITEMS.REVISION.eq(NOTICED.REVISION)))
                .where(NOTICED.ITEM.eq(DSL.any(items.toArray(UUID[]::new))))
                .orderBy(NOTICED.ITEM, NOTICED.PLACE)
                .fetchGroups(NOTICED.ITEM, Items::noticed);
    }

    /** What everybody sees under the same post and had this noticed for the clause in its newest words, the oldest first. */
    public List<UUID> standingUnder(Item item, String clause, String label, int most) {
        return sql.select(ITEMS.ID)
                .from(ITEMS)
                .where(ITEMS.POST.eq(item.post()).and(ITEMS.ID.ne(item.id().value())))
                .and(ITEMS.STATUS.eq(PlatformStatus.VISIBLE.name()))
                .andExists(DSL.selectOne()
                        .from(NOTICED)
                        .where(NOTICED.ITEM.eq(ITEMS.ID).and(NOTICED.REVISION.eq(ITEMS.REVISION)))
                        .and(NOTICED.CLAUSE.eq(clause).and(NOTICED.LABEL.eq(label))))
                .orderBy(ITEMS.WRITTEN_AT, ITEMS.ID)
                .limit(most)
                .fetch(ITEMS.ID);
    }

    /** The newest items in which something was noticed for the clause. */
    public List<UUID> noticedFor(String clause, int most) {
        return sql.selectDistinct(NOTICED.ITEM)
                .from(NOTICED)
                .where(NOTICED.CLAUSE.eq(clause))
                .orderBy(NOTICED.ITEM.desc())
                .limit(most)
                .fetch(NOTICED.ITEM);
    }

    public Optional<Capture> capture(UUID id) {
        return captures(CAPTURES.ID.eq(id));
    }

    public Optional<Capture> capture(String sha256) {
        return captures(CAPTURES.SHA256.eq(HexFormat.of().parseHex(sha256)));
    }

    /** How many bytes the comments of the organisation take as they were received, in the open transaction. */
    public long stored() {
        return sql.select(DSL.coalesce(
                        DSL.sum(DSL.field("octet_length({0})", Integer.class, CAPTURES.BYTES)), BigDecimal.ZERO))
                .from(CAPTURES)
                .fetchSingle()
                .value1()
                .longValue();
    }

    private Optional<Capture> captures(Condition condition) {
        return sql.selectFrom(CAPTURES)
                .where(condition)
                .orderBy(CAPTURES.ID)
                .limit(1)
                .fetchOptional(row -> new Capture(
                        row.getId(),
                        row.getUrl(),
                        row.getReceivedAt(),
                        HexFormat.of().formatHex(row.getSha256()),
                        row.getBytes()));
    }

    /** Says beforehand which status an act of Lectern's is about to bring, so that intake does not take it for somebody else's. */
    public void expect(ItemId item, PlatformStatus status) {
        sql.update(ITEMS)
                .set(ITEMS.EXPECTED, status.name())
                .where(ITEMS.ID.eq(item.value()))
                .execute();
    }

    /** Takes that back: what was expected does not come. */
    public void expectNothing(ItemId item) {
        sql.update(ITEMS)
                .setNull(ITEMS.EXPECTED)
                .where(ITEMS.ID.eq(item.value()))
                .execute();
    }

    /** Notes a status that was read back on the platform; {@code at} is when. */
    public void standsAs(ItemId item, PlatformStatus status, Instant at) {
        sql.update(ITEMS)
                .set(ITEMS.STATUS, status.name())
                .set(ITEMS.STATUS_AT, at)
                .setNull(ITEMS.EXPECTED)
                .where(ITEMS.ID.eq(item.value()))
                .execute();
    }

    /** Closes an item to everybody: its words and bytes are shown and exported to nobody from now on. */
    public void seal(ItemId item) {
        sql.update(ITEMS)
                .set(ITEMS.SEALED, true)
                .where(ITEMS.ID.eq(item.value()))
                .execute();
    }

    /** Opens an item again that was closed to everybody by mistake. */
    public void unseal(ItemId item) {
        sql.update(ITEMS)
                .set(ITEMS.SEALED, false)
                .where(ITEMS.ID.eq(item.value()).and(ITEMS.SEALED))
                .execute();
    }

    /** Whether this subject of an entry is an item that was closed to everybody. */
    public boolean sealed(UUID item) {
        return sql.fetchExists(ITEMS, ITEMS.ID.eq(item).and(ITEMS.SEALED));
    }

    /** A person has answered for what happened outside Lectern. */
    public void answeredFor(ItemId item) {
        sql.update(ITEMS)
                .setNull(ITEMS.OUTSIDE)
                .where(ITEMS.ID.eq(item.value()))
                .execute();
    }

    static NoticedHere noticed(Record row) {
        return new NoticedHere(
                row.get(NOTICED.LABEL),
                row.get(NOTICED.FACET),
                row.get(NOTICED.CLAUSE),
                row.get(NOTICED.SCORE),
                row.get(NOTICED.SPAN_START),
                row.get(NOTICED.SPAN_END),
                row.get(NOTICED.WHY),
                row.get(NOTICED.DETECTOR));
    }

    static Item read(Record row) {
        return new Item(
                new ItemId(row.get(ITEMS.ID)),
                row.get(ITEMS.CHANNEL),
                row.get(ITEMS.POST),
                row.get(ITEMS.EXTERNAL_ID),
                row.get(ITEMS.PARENT),
                row.get(ITEMS.AUTHOR),
                row.get(ITEMS.AUTHOR_HANDLE),
                row.get(ITEMS.URL),
                row.get(ITEMS.WRITTEN_AT),
                row.get(ITEMS.FIRST_SEEN_AT),
                PlatformStatus.valueOf(row.get(ITEMS.STATUS)),
                PlatformStatus.valueOf(row.get(ITEMS.ARRIVED_AS)),
                status(row.get(ITEMS.OUTSIDE)),
                row.get(ITEMS.SEALED),
                row.get(ITEMS.REVISION),
                row.get(REVISIONS.TEXT),
                row.get(REVISIONS.CAPTURE));
    }

    private static @Nullable PlatformStatus status(@Nullable String name) {
        return name == null ? null : PlatformStatus.valueOf(name);
    }
}
