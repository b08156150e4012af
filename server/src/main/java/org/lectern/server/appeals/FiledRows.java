package org.lectern.server.appeals;

import static org.lectern.server.appeals.db.Tables.FILED;
import static org.lectern.server.appeals.db.Tables.SAYS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Word;
import org.lectern.server.appeals.db.tables.records.FiledRecord;
import org.lectern.server.cases.CaseId;
import org.lectern.server.database.Count;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.moderation.DecisionId;
import org.springframework.stereotype.Component;

/** Appeals as they are stored, with what was said in them. Everything here runs in the transaction that is open for the organisation. */
@Component
class FiledRows {

    private final DSLContext sql;
    private final Clock clock;

    FiledRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(OrganisationId organisation, Appeal appeal) {
        sql.insertInto(FILED)
                .set(FILED.ORGANISATION, organisation.value())
                .set(FILED.CASE, appeal.id().value())
                .set(FILED.NUMBER, appeal.number())
                .set(FILED.DECISION, appeal.decision().value())
                .set(FILED.ITEM, appeal.item())
                .set(FILED.WAY, appeal.way().word())
                .set(FILED.QUORUM, appeal.quorum())
                .set(FILED.STATE, appeal.state().name())
                .set(FILED.SOURCE, appeal.source().name())
                .set(FILED.WORDS, appeal.words())
                .set(FILED.CONTACT, appeal.contact())
                .set(FILED.LANGUAGE, appeal.language().toLanguageTag())
                .set(FILED.FILED_AT, appeal.filedAt())
                .set(FILED.FILED_BY, appeal.filedBy())
                .execute();
    }

    /** Moves an appeal on if it is still as seen; {@code reason} is why it ended, or empty. */
    boolean move(Appeal seen, AppealState.Event event, String reason) {
        return seen.state()
                .after(event)
                .map(next -> sql.update(FILED)
                                .set(FILED.STATE, next.name())
                                .set(FILED.REASON, reason)
                                .set(
                                        FILED.WAY,
                                        (next == AppealState.BEFORE_BOARD ? Appealing.Way.BOARD : seen.way()).word())
                                .set(FILED.ENDED_AT, next.open() ? null : clock.instant())
                                .where(FILED.CASE
                                        .eq(seen.id().value())
                                        .and(FILED.STATE.eq(seen.state().name())))
                                .execute()
                        == 1)
                .orElse(false);
    }

    void notRestored(CaseId id, String key) {
        sql.update(FILED)
                .set(FILED.NOT_RESTORED, key)
                .where(FILED.CASE.eq(id.value()))
                .execute();
    }

    /** Notes by which decision the comment is to be shown again. */
    void restoring(CaseId id, DecisionId restoring) {
        sql.update(FILED)
                .set(FILED.RESTORING, restoring.value())
                .where(FILED.CASE.eq(id.value()))
                .execute();
    }

    /** The appeal that has a comment shown again by this decision. */
    Optional<Appeal> restoredBy(DecisionId restoring) {
        return sql.selectFrom(FILED)
                .where(FILED.RESTORING.eq(restoring.value()))
                .fetchOptional(FiledRows::read);
    }

    /** Has nobody else have their say before this transaction ends. */
    Appeal locked(CaseId id) {
        sql.select(FILED.CASE)
                .from(FILED)
                .where(FILED.CASE.eq(id.value()))
                .forUpdate()
                .fetchSingle();
        return find(id.value()).orElseThrow();
    }

    Optional<Appeal> find(UUID id) {
        return sql.selectFrom(FILED).where(FILED.CASE.eq(id)).fetchOptional(FiledRows::read);
    }

    Optional<Appeal> numbered(String number) {
        return sql.selectFrom(FILED).where(FILED.NUMBER.eq(number)).fetchOptional(FiledRows::read);
    }

    Optional<Appeal> about(DecisionId decision) {
        return sql.selectFrom(FILED).where(FILED.DECISION.eq(decision.value())).fetchOptional(FiledRows::read);
    }

    /** One where any is open. */
    Count anyOpen() {
        return Count.upTo(1, FILED, FILED.ENDED_AT.isNull());
    }

    /** Those that are open, the oldest first. */
    List<Appeal> open() {
        return sql.selectFrom(FILED)
                .where(FILED.ENDED_AT.isNull())
                .orderBy(FILED.FILED_AT, FILED.CASE)
                .fetch(FiledRows::read);
    }

    /** Those that ended last. */
    List<Appeal> ended(int most) {
        return sql.selectFrom(FILED)
                .where(FILED.ENDED_AT.isNotNull())
                .orderBy(FILED.ENDED_AT.desc(), FILED.CASE)
                .limit(most)
                .fetch(FiledRows::read);
    }

    /** Keeps what somebody said; false where they had their say before. */
    boolean say(OrganisationId organisation, CaseId id, UUID person, Say.Kind says, String reason) {
        return sql.insertInto(SAYS)
                        .set(SAYS.ORGANISATION, organisation.value())
                        .set(SAYS.CASE, id.value())
                        .set(SAYS.PERSON, person)
                        .set(SAYS.SAYS_, says.name())
                        .set(SAYS.REASON, reason)
                        .set(SAYS.SAID_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<Say> says(CaseId id) {
        return sql.selectFrom(SAYS)
                .where(SAYS.CASE.eq(id.value()))
                .orderBy(SAYS.SAID_AT, SAYS.PERSON)
                .fetch(row ->
                        new Say(row.getPerson(), Say.Kind.valueOf(row.getSays()), row.getReason(), row.getSaidAt()));
    }

    /** The comments about which appeals came in since a moment. */
    List<UUID> itemsSince(Instant since) {
        return sql.selectDistinct(FILED.ITEM)
                .from(FILED)
                .where(FILED.FILED_AT.ge(since))
                .fetch(FILED.ITEM);
    }

    private static Appeal read(FiledRecord row) {
        return new Appeal(
                new CaseId(row.getCase()),
                row.getNumber(),
                new DecisionId(row.getDecision()),
                row.getItem(),
                way(row.getWay()),
                row.getQuorum(),
                AppealState.valueOf(row.getState()),
                Appeal.Source.valueOf(row.getSource()),
                row.getWords(),
                row.getContact(),
                Locale.forLanguageTag(row.getLanguage()),
                row.getFiledAt(),
                row.getFiledBy(),
                row.getEndedAt(),
                row.getReason(),
                row.getNotRestored());
    }

    private static Appealing.Way way(String word) {
        Appealing.@Nullable Way way = Word.find(Appealing.Way.class, word);
        if (way == null) {
            throw new IllegalStateException(
                    "The database holds the way " + word + ", which this version does not know");
        }
        return way;
    }
}
