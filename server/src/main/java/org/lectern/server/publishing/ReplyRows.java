package org.lectern.server.publishing;

import static org.lectern.server.publishing.db.Tables.REPLIES;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.server.cases.CaseId;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;
import org.lectern.server.publishing.db.tables.records.RepliesRecord;
import org.springframework.stereotype.Component;

/** Answers as they are kept. Everything here runs in the transaction that is open for the organisation. */
@Component
class ReplyRows {

    private static final List<String> OPEN =
            List.of(ReplyState.DRAFT.name(), ReplyState.PENDING.name(), ReplyState.RUNNING.name());

    private final DSLContext sql;
    private final Clock clock;

    ReplyRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The draft of a case, or the answer under way. */
    Optional<Reply> open(CaseId about) {
        return sql.selectFrom(REPLIES)
                .where(REPLIES.CASE.eq(about.value()).and(REPLIES.STATE.in(OPEN)))
                .fetchOptional(ReplyRows::read);
    }

    /** All answers of a case, the oldest first. */
    List<Reply> about(CaseId about) {
        return sql.selectFrom(REPLIES)
                .where(REPLIES.CASE.eq(about.value()))
                .orderBy(REPLIES.CREATED_AT, REPLIES.ID)
                .fetch(ReplyRows::read);
    }

    Optional<Reply> find(UUID id) {
        return sql.selectFrom(REPLIES).where(REPLIES.ID.eq(id)).fetchOptional(ReplyRows::read);
    }

    /** Begins a draft; false where somebody has begun one meanwhile. */
    boolean begin(OrganisationId organisation, CaseId about, ItemId item, UUID author, Replies.Words words) {
        Instant now = clock.instant();
        return sql.insertInto(REPLIES)
                        .set(REPLIES.ORGANISATION, organisation.value())
                        .set(REPLIES.ID, Identifiers.next(clock))
                        .set(REPLIES.CASE, about.value())
                        .set(REPLIES.ITEM, item.value())
                        .set(REPLIES.STATE, ReplyState.DRAFT.name())
                        .set(REPLIES.TEXT, words.text())
                        .set(REPLIES.SIGNATURE, words.signature())
                        .set(REPLIES.QUOTES, words.quotes())
                        .set(REPLIES.AUTHOR, author)
                        .set(REPLIES.CREATED_AT, now)
                        .set(REPLIES.CHANGED_AT, now)
                        .set(REPLIES.VERSION, 1)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Keeps other words for a draft, if it is still as it was seen. */
    boolean write(UUID id, UUID author, Replies.Words words) {
        return sql.update(REPLIES)
                        .set(REPLIES.TEXT, words.text())
                        .set(REPLIES.SIGNATURE, words.signature())
                        .set(REPLIES.QUOTES, words.quotes())
                        .set(REPLIES.AUTHOR, author)
                        .set(REPLIES.CHANGED_AT, clock.instant())
                        .set(REPLIES.VERSION, REPLIES.VERSION.plus(1))
                        .where(REPLIES.ID.eq(id).and(REPLIES.VERSION.eq(words.seen())))
                        .and(REPLIES.STATE.eq(ReplyState.DRAFT.name()))
                        .execute()
                == 1;
    }

    /** Moves an answer on, if it is still in the state in which it was seen and the event can happen there. */
    boolean move(Reply seen, ReplyState.Event event) {
        return move(seen, event, DSL.noCondition());
    }

    /** Makes an answer a draft again, unless the platform may have it. */
    boolean takeBack(Reply seen) {
        return move(seen, ReplyState.Event.UNDO, REPLIES.PERHAPS_THERE.isFalse());
    }

    private boolean move(Reply seen, ReplyState.Event event, Condition condition) {
        Optional<ReplyState> next = seen.state().after(event);
        return next.isPresent()
                && sql.update(REPLIES)
                                .set(REPLIES.STATE, next.get().name())
                                .set(REPLIES.CHANGED_AT, clock.instant())
                                .set(REPLIES.VERSION, REPLIES.VERSION.plus(1))
                                .where(REPLIES.ID
                                        .eq(seen.id())
                                        .and(REPLIES.STATE.eq(seen.state().name())))
                                .and(condition)
                                .execute()
                        == 1;
    }

    void onRecord(UUID id, EntryId entry, Instant due) {
        sql.update(REPLIES)
                .set(REPLIES.ENTRY, entry.value())
                .set(REPLIES.DUE_AT, due)
                .set(REPLIES.ATTEMPTS, 0)
                .set(REPLIES.PERHAPS_THERE, false)
                .setNull(REPLIES.PROBLEM)
                .setNull(REPLIES.NEXT_TRY_AT)
                .where(REPLIES.ID.eq(id))
                .execute();
    }

    /** Notes that the platform is asked; until it is known what came of that, it may have the answer. */
    void attempt(UUID id) {
        sql.update(REPLIES)
                .set(REPLIES.ATTEMPTS, REPLIES.ATTEMPTS.plus(1))
                .set(REPLIES.PERHAPS_THERE, true)
                .where(REPLIES.ID.eq(id))
                .execute();
    }

    void trouble(UUID id, String problem, @Nullable Instant nextTry) {
        sql.update(REPLIES)
                .set(REPLIES.PROBLEM, problem)
                .set(REPLIES.NEXT_TRY_AT, nextTry)
                .where(REPLIES.ID.eq(id))
                .execute();
    }

    /** Notes that the platform certainly does not have the answer. */
    void notThere(UUID id) {
        sql.update(REPLIES)
                .set(REPLIES.PERHAPS_THERE, false)
                .where(REPLIES.ID.eq(id))
                .execute();
    }

    void standsAt(UUID id, String externalId, String url) {
        sql.update(REPLIES)
                .set(REPLIES.EXTERNAL_ID, externalId)
                .set(REPLIES.URL, url)
                .setNull(REPLIES.PROBLEM)
                .setNull(REPLIES.NEXT_TRY_AT)
                .set(REPLIES.ENDED_AT, clock.instant())
                .where(REPLIES.ID.eq(id))
                .execute();
    }

    /** Answers to one comment that the platform has been asked for. */
    List<Reply> asked(UUID item) {
        return sql.selectFrom(REPLIES)
                .where(REPLIES.ITEM.eq(item))
                .and(REPLIES.STATE.in(ReplyState.RUNNING.name(), ReplyState.WRITTEN.name()))
                .fetch(ReplyRows::read);
    }

    private static Reply read(RepliesRecord row) {
        return new Reply(
                row.getId(),
                new CaseId(row.getCase()),
                new ItemId(row.getItem()),
                ReplyState.valueOf(row.getState()),
                row.getText(),
                row.getSignature(),
                row.getQuotes(),
                row.getAuthor(),
                row.getChangedAt(),
                row.getVersion(),
                row.getEntry() == null ? null : new EntryId(row.getEntry()),
                row.getDueAt(),
                row.getAttempts(),
                row.getProblem(),
                row.getNextTryAt(),
                row.getPerhapsThere(),
                row.getUrl());
    }
}
