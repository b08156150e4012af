package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.CAPTURES;
import static org.lectern.server.inbox.db.Tables.ITEMS;
import static org.lectern.server.inbox.db.Tables.NOTICED;
import static org.lectern.server.inbox.db.Tables.REVISIONS;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.detection.Earlier;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.ledger.Hash;
import org.lectern.server.database.Identifiers;
import org.lectern.server.inbox.TakeIn.Look;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.platform.ReceivedComment;
import org.springframework.stereotype.Component;

/** Keeps what a comment said: the bytes, the text made of them, and what the program noticed in it. Runs in the open transaction. */
@Component
class Revisions {

    static final int LONGEST_HISTORY = 200;

    private final DSLContext sql;
    private final Clock clock;
    private final Log log;
    private final Items items;
    private final Noticing noticing;
    private final Asking asking;

    Revisions(DSLContext sql, Clock clock, Log log, Items items, Noticing noticing, Asking asking) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
        this.items = items;
        this.noticing = noticing;
        this.asking = asking;
    }

    /** Keeps bytes as they were received. */
    UUID capture(Look look, byte[] bytes) {
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
                        look.url(),
                        look.askedAt(),
                        Hash.sha256(bytes).bytes(),
                        bytes)
                .execute();
        return id;
    }

    /** Keeps a revision and its entry; returns how pressing it is. */
    double revise(Look look, ItemId item, ReceivedComment comment, UUID capture, int number) {
        String text = keep(look, item, comment, capture, number);
        return notice(look, item, number, comment, text);
    }

    /** Keeps the first revision of what the library wrote itself; nothing is noticed in it. */
    void keepOwn(Look look, ItemId item, ReceivedComment comment, UUID capture) {
        keep(look, item, comment, capture, 1);
    }

    private String keep(Look look, ItemId item, ReceivedComment comment, UUID capture, int number) {
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
        log.append(look.organisation(), item.toString(), Log.PROGRAM, captured(look, item, comment, text, number));
        return text.text();
    }

    static Payload captured(Look look, ItemId item, ReceivedComment comment, DerivedText text, int number) {
        return Payload.of(
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
                comment.bytes().length);
    }

    static Payload noticed(ItemId item, int number, List<NoticedHere> noticed) {
        return Payload.of(
                InboxKinds.NOTICED,
                item.toString(),
                number,
                noticed.stream().map(InboxKinds::values).toList());
    }

    private double notice(Look look, ItemId item, int number, ReceivedComment comment, String text) {
        Item now = items.get(item);
        List<Earlier> history = items.earlierByAuthor(now, LONGEST_HISTORY).stream()
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
            log.append(look.organisation(), item.toString(), Log.PROGRAM, noticed(item, number, result.noticed()));
        }
        if (result.needsResponse()) {
            asking.needsResponse(look, now);
        }
        return result.priority();
    }
}
