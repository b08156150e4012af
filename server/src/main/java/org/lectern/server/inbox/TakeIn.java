package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.POSTS;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Elsewhere;
import org.lectern.server.channels.ChannelId;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.ReceivedPost;
import org.lectern.server.policy.PolicyInForce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes in what was received, once: the same comment received again changes nothing. Runs in the open transaction. */
@Component
class TakeIn {

    private final DSLContext sql;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Items items;
    private final Revisions revisions;
    private final QueueTraits traits;
    private final ObjectProvider<OwnWords> ownWords;
    private final ObjectProvider<EditListener> listeners;

    TakeIn(
            DSLContext sql,
            Clock clock,
            Log log,
            Cases cases,
            Items items,
            Revisions revisions,
            QueueTraits traits,
            ObjectProvider<OwnWords> ownWords,
            ObjectProvider<EditListener> listeners) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.items = items;
        this.revisions = revisions;
        this.traits = traits;
        this.ownWords = ownWords;
        this.listeners = listeners;
    }

    /** Where a look stands: whose channel, under which policy, asked what and when. */
    record Look(OrganisationId organisation, ChannelId channel, PolicyInForce policy, String url, Instant askedAt) {

        /** What is locked, before any row, while comments are taken in: files, threads and looks that bring the same ones take turns. */
        String turn() {
            return "intake " + organisation + " " + channel;
        }
    }

    boolean knowsPost(ChannelId channel, String externalId) {
        return sql.fetchExists(POSTS, POSTS.CHANNEL.eq(channel.value()).and(POSTS.EXTERNAL_ID.eq(externalId)));
    }

    void post(Look look, ReceivedPost post) {
        UUID id = Identifiers.next(clock);
        UUID capture = revisions.capture(look, post.bytes());
        String title = DerivedText.plain(post.title());
        String text = DerivedText.plain(post.text());
        String url = DerivedText.plain(post.url());
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
                        id,
                        look.channel().value(),
                        post.externalId(),
                        title,
                        text,
                        url,
                        post.writtenAt(),
                        capture)
                .execute();
        log.append(look.organisation(), id.toString(), Log.PROGRAM, captured(look, id, post));
    }

    static Payload captured(Look look, UUID id, ReceivedPost post) {
        return Payload.of(
                InboxKinds.POST,
                id.toString(),
                look.channel().toString(),
                post.externalId(),
                DerivedText.plain(post.title()),
                DerivedText.plain(post.text()),
                DerivedText.plain(post.url()),
                post.writtenAt().toString(),
                look.url(),
                Hash.sha256(post.bytes()).hex(),
                post.bytes().length);
    }

    /** Takes one comment in; true where it was known before. */
    boolean comment(Look look, ReceivedComment comment) {
        Item known =
                items.external(look.channel().value(), comment.externalId()).orElse(null);
        if (known == null) {
            first(look, comment);
            return false;
        }
        Item locked = items.locked(known.id());
        changedText(look, locked, comment);
        changedStatus(look, locked, comment.status());
        return true;
    }

    private void first(Look look, ReceivedComment comment) {
        UUID capture = revisions.capture(look, comment.bytes());
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
        if (own(look, comment)) {
            revisions.keepOwn(look, new ItemId(id), comment, capture);
            return;
        }
        double priority = revisions.revise(look, new ItemId(id), comment, capture, 1);
        double least = QueueTraits.pressing(comment.status());
        Case opened = cases.open(look.organisation(), InboxKinds.CASE, id, Math.max(priority, least));
        traits.describe(new ItemId(id), priority, least);
        if (comment.status() == PlatformStatus.TRASHED) {
            cases.doneElsewhere(opened.id(), Elsewhere.CHANGED);
        }
    }

    /** Whether it is an answer that the library gave through Lectern; there is nothing to decide about it. */
    private boolean own(Look look, ReceivedComment comment) {
        return comment.parentId() != null
                && items.external(look.channel().value(), comment.parentId())
                        .filter(parent -> ownWords.stream()
                                .anyMatch(words -> words.own(parent.id().value(), comment)))
                        .isPresent();
    }

    // Of a comment that is sealed nothing more is kept.
    private void changedText(Look look, Item known, ReceivedComment comment) {
        if (known.sealed() || DerivedText.plain(comment.text()).equals(known.text())) {
            return;
        }
        UUID capture = revisions.capture(look, comment.bytes());
        double priority = revisions.revise(look, known.id(), comment, capture, known.revision() + 1);
        Case about = reopen(look, known.id(), "changed", priority);
        listeners.forEach(listener -> listener.edited(look.organisation(), known.id()));
        traits.describe(known.id(), Math.max(priority, about.priority()), 0);
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
                .where(ITEMS.ID.eq(known.id().value()))
                .execute();
        log.append(
                look.organisation(),
                known.id().toString(),
                Log.PROGRAM,
                Payload.of(InboxKinds.CHANGED_OUTSIDE, known.id().toString(), row.value1(), seen.name()));
        if (!emptied(PlatformStatus.valueOf(row.value1()), seen)) {
            askAbout(look, known.id(), seen);
        }
    }

    // Platforms empty their trash and their spam by themselves, which nobody has to answer for: the comment was gone
    // before.
    private static boolean emptied(PlatformStatus before, PlatformStatus now) {
        return now == PlatformStatus.GONE && (before == PlatformStatus.TRASHED || before == PlatformStatus.SPAM);
    }

    private void askAbout(Look look, ItemId item, PlatformStatus seen) {
        sql.update(ITEMS)
                .set(ITEMS.OUTSIDE, seen.name())
                .where(ITEMS.ID.eq(item.value()))
                .execute();
        Case about = reopen(look, item, "changed-outside", 0.6);
        cases.doneElsewhere(about.id(), Elsewhere.CHANGED);
    }

    /** A comment that was known and that the platform no longer has. */
    void gone(Look look, Item known) {
        changedStatus(look, known, PlatformStatus.GONE);
    }

    private Case reopen(Look look, ItemId item, String because, double priority) {
        Case about = cases.open(look.organisation(), InboxKinds.CASE, item.value(), priority);
        cases.reopen(look.organisation(), about, because, Math.max(priority, about.priority()));
        return about;
    }

    /**
     * Keeps the bytes of an item as they stand right before an act on it, where they differ from those kept last; another text is a new
     * revision and opens the case again. Of a comment that is sealed nothing more is kept.
     */
    void preserve(Look look, ItemId id, ReceivedComment now) {
        Item item = items.locked(id);
        changedText(look, item, now);
        String sha256 = Hash.sha256(now.bytes()).hex();
        @Nullable Capture latest = items.capture(items.get(id).capture()).orElse(null);
        if (item.sealed() || (latest != null && latest.sha256().equals(sha256))) {
            return;
        }
        revisions.capture(look, now.bytes());
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
