package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.CAPTURES;
import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.NOTICED;
import static org.lectern.server.inbox.db.Tables.POSTS;
import static org.lectern.server.inbox.db.Tables.REVISIONS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Earlier;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.ledger.Hash;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.ChannelId;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.ReceivedPost;
import org.lectern.server.policy.PolicyInForce;
import org.springframework.stereotype.Component;

/** Takes in what was received, once: the same comment received again changes nothing. Runs in the open transaction. */
@Component
class TakeIn {

    private final DSLContext sql;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Items items;
    private final Noticing noticing;

    TakeIn(DSLContext sql, Clock clock, Log log, Cases cases, Items items, Noticing noticing) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.items = items;
        this.noticing = noticing;
    }

    /** Where a look stands: whose channel, under which policy, asked what and when. */
    record Look(OrganisationId organisation, ChannelId channel, PolicyInForce policy, String url, Instant askedAt) {}

    boolean knowsPost(ChannelId channel, String externalId) {
        return sql.fetchExists(POSTS, POSTS.CHANNEL.eq(channel.value()).and(POSTS.EXTERNAL_ID.eq(externalId)));
    }

    void post(Look look, ReceivedPost post) {
        UUID capture = capture(look, post.bytes());
        sql.insertInto(POSTS)
                .columns(
                        POSTS.ORGANISATION,
                        POSTS.ID,
                        POSTS.CHANNEL,
                        POSTS.EXTERNAL_ID,
                        POSTS.TITLE,
                        POSTS.TEXT,
                        POSTS.URL,
                        POSTS.WRITTEN_AT,
                        POSTS.CAPTURE)
                .values(
                        look.organisation().value(),
                        Identifiers.next(clock),
                        look.channel().value(),
                        post.externalId(),
                        DerivedText.plain(post.title()),
                        DerivedText.plain(post.text()),
                        DerivedText.plain(post.url()),
                        post.writtenAt(),
                        capture)
                .onConflict(POSTS.ORGANISATION, POSTS.CHANNEL, POSTS.EXTERNAL_ID)
                .doNothing()
                .execute();
    }

    /** Takes one comment in; true where it was known before. */
    boolean comment(Look look, ReceivedComment comment) {
        Item known =
                items.external(look.channel().value(), comment.externalId()).orElse(null);
        if (known == null) {
            first(look, comment);
            return false;
        }
        changedText(look, known, comment);
        changedStatus(look, known, comment.status());
        return true;
    }

    private void first(Look look, ReceivedComment comment) {
        UUID capture = capture(look, comment.bytes());
        UUID id = Identifiers.next(clock);
        UUID post = sql.select(POSTS.ID)
                .from(POSTS)
                .where(POSTS.CHANNEL.eq(look.channel().value()).and(POSTS.EXTERNAL_ID.eq(comment.postId())))
                .fetchSingle(POSTS.ID);
        DerivedText author = DerivedText.of(comment.author());
        sql.insertInto(ITEMS)
                .columns(
                        ITEMS.ORGANISATION,
                        ITEMS.ID,
                        ITEMS.CHANNEL,
                        ITEMS.POST,
                        ITEMS.EXTERNAL_ID,
                        ITEMS.EXTERNAL_ORDER,
                        ITEMS.PARENT,
                        ITEMS.AUTHOR,
                        ITEMS.AUTHOR_HANDLE,
                        ITEMS.URL,
                        ITEMS.WRITTEN_AT,
                        ITEMS.FIRST_SEEN_AT,
                        ITEMS.STATUS,
                        ITEMS.STATUS_AT,
                        ITEMS.ARRIVED_AS,
                        ITEMS.REVISION)
                .values(
                        look.organisation().value(),
                        id,
                        look.channel().value(),
                        post,
                        comment.externalId(),
                        comment.order(),
                        comment.parentId(),
                        author.text(),
                        DerivedText.plain(comment.handle()),
                        DerivedText.plain(comment.url()),
                        comment.writtenAt(),
                        clock.instant(),
                        comment.status().name(),
                        look.askedAt(),
                        comment.status().name(),
                        0)
                .execute();
        if (comment.status() == PlatformStatus.TRASHED) {
            sql.update(ITEMS)
                    .set(ITEMS.OUTSIDE, comment.status().name())
                    .where(ITEMS.ID.eq(id))
                    .execute();
        }
        double priority = revise(look, new ItemId(id), comment, capture, 1);
        cases.open(look.organisation(), InboxKinds.CASE, id, Math.max(priority, pressing(comment.status())));
    }

    // What the platform itself holds is seen by nobody until somebody decides, so it goes before what is up and fine.
    private static double pressing(PlatformStatus status) {
        return switch (status) {
            case VISIBLE -> 0;
            case HELD, SPAM -> 0.5;
            case TRASHED, GONE -> 0.6;
        };
    }

    private double revise(Look look, ItemId item, ReceivedComment comment, UUID capture, int number) {
        DerivedText text = DerivedText.of(comment.text());
        sql.insertInto(REVISIONS)
                .columns(
                        REVISIONS.ORGANISATION,
                        REVISIONS.ITEM,
                        REVISIONS.REVISION,
                        REVISIONS.TEXT,
                        REVISIONS.SUBSTITUTIONS,
                        REVISIONS.CAPTURE,
                        REVISIONS.SEEN_AT)
                .values(
                        look.organisation().value(),
                        item.value(),
                        number,
                        text.text(),
                        text.substitutions(),
                        capture,
                        clock.instant())
                .execute();
        sql.update(ITEMS)
                .set(ITEMS.REVISION, number)
                .where(ITEMS.ID.eq(item.value()))
                .execute();
        log.append(
                look.organisation(),
                item.toString(),
                Log.PROGRAM,
                Payload.of(
                        InboxKinds.CAPTURED,
                        item.toString(),
                        number,
                        look.channel().toString(),
                        comment.externalId(),
                        comment.postId(),
                        comment.parentId(),
                        DerivedText.plain(comment.author()),
                        DerivedText.plain(comment.handle()),
                        DerivedText.plain(comment.url()),
                        comment.writtenAt().toString(),
                        comment.status().name(),
                        text.text(),
                        text.substitutions(),
                        look.url(),
                        Hash.sha256(comment.bytes()).hex(),
                        comment.bytes().length));
        return notice(look, item, number, comment, text.text());
    }

    private double notice(Look look, ItemId item, int number, ReceivedComment comment, String text) {
        Item now = items.get(item);
        List<Earlier> history = items.thread(now.post()).stream()
                .filter(other -> !other.id().equals(item)
                        && sameAuthor(other, now)
                        && !other.writtenAt().isAfter(now.writtenAt()))
                .map(other -> new Earlier(other.externalId(), other.text()))
                .toList();
        Noticing.Result result = noticing.judge(
                look.policy(),
                new Subject(
                        text,
                        items.post(now.post()).text(),
                        now.author(),
                        now.handle(),
                        comment.writtenAt(),
                        Source.PUBLIC,
                        history));
        int place = 0;
        for (NoticedHere noticed : result.noticed()) {
            sql.insertInto(NOTICED)
                    .values(
                            look.organisation().value(),
                            item.value(),
                            number,
                            place++,
                            noticed.label(),
                            noticed.facet(),
                            noticed.clause(),
                            noticed.score(),
                            noticed.start(),
                            noticed.end(),
                            noticed.why(),
                            noticed.detector())
                    .execute();
        }
        if (!result.noticed().isEmpty()) {
            log.append(
                    look.organisation(),
                    item.toString(),
                    Log.PROGRAM,
                    Payload.of(
                            InboxKinds.NOTICED,
                            item.toString(),
                            number,
                            result.noticed().stream().map(InboxKinds::values).toList()));
        }
        return result.priority();
    }

    // The name alone is not a person: without a handle two comments of one name under one post are taken together all
    // the same,
    // since the duplicate is shown to a person with both texts, never acted on.
    private static boolean sameAuthor(Item one, Item other) {
        return one.handle().isEmpty() && other.handle().isEmpty()
                ? one.author().equals(other.author())
                : one.handle().equals(other.handle());
    }

    private void changedText(Look look, Item known, ReceivedComment comment) {
        if (DerivedText.plain(comment.text()).equals(known.text())) {
            return;
        }
        UUID capture = capture(look, comment.bytes());
        double priority = revise(look, known.id(), comment, capture, known.revision() + 1);
        reopen(look, known.id(), "changed", priority);
    }

    private void changedStatus(Look look, Item known, PlatformStatus seen) {
        var row = sql.select(ITEMS.STATUS, ITEMS.STATUS_AT, ITEMS.EXPECTED)
                .from(ITEMS)
                .where(ITEMS.ID.eq(known.id().value()))
                .forUpdate()
                .fetchSingle();
        boolean asKnown = row.value1().equals(seen.name());
        boolean ours = seen.name().equals(row.value3());
        boolean older = look.askedAt().isBefore(row.value2());
        if (asKnown || ours || older) {
            return;
        }
        sql.update(ITEMS)
                .set(ITEMS.STATUS, seen.name())
                .set(ITEMS.STATUS_AT, look.askedAt())
                .set(ITEMS.OUTSIDE, seen.name())
                .where(ITEMS.ID.eq(known.id().value()))
                .execute();
        log.append(
                look.organisation(),
                known.id().toString(),
                Log.PROGRAM,
                Payload.of(InboxKinds.CHANGED_OUTSIDE, known.id().toString(), row.value1(), seen.name()));
        reopen(look, known.id(), "changed-outside", 0.6);
    }

    /** A comment that was known and that the platform no longer has. */
    void gone(Look look, Item known) {
        changedStatus(look, known, PlatformStatus.GONE);
    }

    private void reopen(Look look, ItemId item, String because, double priority) {
        Case about = cases.open(look.organisation(), InboxKinds.CASE, item.value(), priority);
        cases.reopen(look.organisation(), about, because, Math.max(priority, about.priority()));
    }

    private UUID capture(Look look, byte[] bytes) {
        UUID id = Identifiers.next(clock);
        sql.insertInto(CAPTURES)
                .columns(
                        CAPTURES.ORGANISATION,
                        CAPTURES.ID,
                        CAPTURES.CHANNEL,
                        CAPTURES.URL,
                        CAPTURES.RECEIVED_AT,
                        CAPTURES.SHA256,
                        CAPTURES.BYTES)
                .values(
                        look.organisation().value(),
                        id,
                        look.channel().value(),
                        Objects.requireNonNull(look.url()),
                        look.askedAt(),
                        Hash.sha256(bytes).bytes(),
                        bytes)
                .execute();
        return id;
    }

    /** Keeps the bytes of an item as they stand right before an act on it, where they differ from those kept last. */
    void preserve(Look look, Item item, ReceivedComment now, @Nullable Capture latest) {
        String sha256 = Hash.sha256(now.bytes()).hex();
        if (latest != null && latest.sha256().equals(sha256)) {
            return;
        }
        capture(look, now.bytes());
        log.append(
                look.organisation(),
                item.id().toString(),
                Log.PROGRAM,
                Payload.of(
                        InboxKinds.PRESERVED,
                        item.id().toString(),
                        now.status().name(),
                        look.url(),
                        sha256,
                        now.bytes().length));
    }
}
