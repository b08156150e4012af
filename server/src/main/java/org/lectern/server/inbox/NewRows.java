package org.lectern.server.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.ManyRows;
import org.lectern.server.inbox.TakeIn.Look;
import org.lectern.server.inbox.db.tables.records.CapturesRecord;
import org.lectern.server.inbox.db.tables.records.ItemsRecord;
import org.lectern.server.inbox.db.tables.records.NoticedRecord;
import org.lectern.server.inbox.db.tables.records.PostsRecord;
import org.lectern.server.inbox.db.tables.records.RevisionsRecord;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.ReceivedPost;
import org.springframework.stereotype.Component;

/** Writes what many new comments leave in the tables and in the log, table by table. Runs in the open transaction. */
@Component
class NewRows {

    private final DSLContext sql;
    private final Clock clock;
    private final Log log;

    NewRows(DSLContext sql, Clock clock, Log log) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
    }

    Collected begin(Look look, Import file) {
        return new Collected(look, file.id());
    }

    void write(Collected all) {
        ManyRows.insert(sql, all.captures);
        ManyRows.insert(sql, all.posts);
        ManyRows.insert(sql, all.items);
        ManyRows.insert(sql, all.revisions);
        ManyRows.insert(sql, all.noticed);
        log.appendAll(all.look.organisation(), all.happened);
    }

    /** Rows that are written together. */
    final class Collected {

        private final Look look;
        private final UUID file;
        private final List<CapturesRecord> captures = new ArrayList<>();
        private final List<PostsRecord> posts = new ArrayList<>();
        private final List<ItemsRecord> items = new ArrayList<>();
        private final List<RevisionsRecord> revisions = new ArrayList<>();
        private final List<NoticedRecord> noticed = new ArrayList<>();
        private final List<Log.Happened> happened = new ArrayList<>();

        private Collected(Look look, UUID file) {
            this.look = look;
            this.file = file;
        }

        void post(UUID id, ReceivedPost post) {
            PostsRecord row = new PostsRecord();
            row.setOrganisation(look.organisation().value());
            row.setId(id);
            row.setChannel(look.channel().value());
            row.setExternalId(post.externalId());
            row.setTitle(DerivedText.plain(post.title()));
            row.setText(DerivedText.plain(post.text()));
            row.setUrl(DerivedText.plain(post.url()));
            row.setWrittenAt(post.writtenAt());
            row.setCapture(capture(post.bytes()));
            posts.add(row);
            happened(id, TakeIn.captured(look, id, post));
        }

        /** Its first revision too; {@code outside} is what somebody has to answer for, or null. */
        void comment(UUID id, UUID post, ReceivedComment comment, @Nullable PlatformStatus outside) {
            Instant now = clock.instant();
            ItemsRecord row = new ItemsRecord();
            row.setOrganisation(look.organisation().value());
            row.setId(id);
            row.setChannel(look.channel().value());
            row.setPost(post);
            row.setExternalId(comment.externalId());
            row.setExternalOrder(comment.order());
            row.setParent(comment.parentId());
            row.setAuthor(DerivedText.plain(comment.author()));
            row.setAuthorHandle(DerivedText.plain(comment.handle()));
            row.setUrl(DerivedText.plain(comment.url()));
            row.setWrittenAt(comment.writtenAt());
            row.setFirstSeenAt(now);
            row.setStatus(comment.status().name());
            row.setStatusAt(look.askedAt());
            row.setArrivedAs(comment.status().name());
            row.setRevision(1);
            row.setOutside(outside == null ? null : outside.name());
            row.setImport(file);
            items.add(row);
            revision(id, comment, now);
        }

        private void revision(UUID item, ReceivedComment comment, Instant now) {
            DerivedText text = DerivedText.of(comment.text());
            RevisionsRecord row = new RevisionsRecord();
            row.setOrganisation(look.organisation().value());
            row.setItem(item);
            row.setRevision(1);
            row.setText(text.text());
            row.setSubstitutions(text.substitutions());
            row.setCapture(capture(comment.bytes()));
            row.setSeenAt(now);
            revisions.add(row);
            happened(item, Revisions.captured(look, new ItemId(item), comment, text, 1));
        }

        void noticed(UUID item, List<NoticedHere> all) {
            int place = 0;
            for (NoticedHere one : all) {
                NoticedRecord row = new NoticedRecord();
                row.setOrganisation(look.organisation().value());
                row.setItem(item);
                row.setRevision(1);
                row.setPlace(place++);
                row.setLabel(one.label());
                row.setFacet(one.facet());
                row.setClause(one.clause());
                row.setScore(one.score());
                row.setSpanStart(one.start());
                row.setSpanEnd(one.end());
                row.setWhy(one.why());
                row.setDetector(one.detector());
                noticed.add(row);
            }
            if (!all.isEmpty()) {
                happened(item, Revisions.noticed(new ItemId(item), 1, all));
            }
        }

        private UUID capture(byte[] bytes) {
            CapturesRecord row = new CapturesRecord();
            row.setOrganisation(look.organisation().value());
            row.setId(Identifiers.next(clock));
            row.setChannel(look.channel().value());
            row.setUrl(look.url());
            row.setReceivedAt(look.askedAt());
            row.setSha256(Hash.sha256(bytes).bytes());
            row.setBytes(bytes);
            captures.add(row);
            return row.getId();
        }

        private void happened(UUID subject, Payload payload) {
            happened.add(new Log.Happened(subject.toString(), Log.PROGRAM, payload));
        }
    }
}
