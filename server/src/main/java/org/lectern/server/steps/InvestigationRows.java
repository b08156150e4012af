package org.lectern.server.steps;

import static org.lectern.server.steps.db.Tables.CITED;
import static org.lectern.server.steps.db.Tables.INVESTIGATIONS;
import static org.lectern.server.steps.db.Tables.OBJECTIONS;
import static org.lectern.server.steps.db.Tables.PACKAGES;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.FurtherStep;
import org.lectern.server.database.Count;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;
import org.lectern.server.moderation.Decision;
import org.lectern.server.steps.db.tables.records.InvestigationsRecord;
import org.springframework.stereotype.Component;

/** Investigations as they are stored. Everything here runs in the transaction that is open for the organisation. */
@Component
class InvestigationRows {

    private static final List<String> RUNS = Arrays.stream(StepState.values())
            .filter(StepState::runs)
            .map(StepState::name)
            .toList();

    private final DSLContext sql;
    private final Clock clock;

    InvestigationRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(
            OrganisationId organisation,
            UUID id,
            String number,
            ItemId item,
            Account account,
            Collection<Decision> cited,
            String why,
            UUID by) {
        sql.insertInto(INVESTIGATIONS)
                .set(INVESTIGATIONS.ORGANISATION, organisation.value())
                .set(INVESTIGATIONS.ID, id)
                .set(INVESTIGATIONS.NUMBER, number)
                .set(INVESTIGATIONS.ITEM, item.value())
                .set(INVESTIGATIONS.CHANNEL, account.channel())
                .set(INVESTIGATIONS.HANDLE, account.handle())
                .set(INVESTIGATIONS.AUTHOR, account.author())
                .set(INVESTIGATIONS.STATE, StepState.OPEN.name())
                .set(INVESTIGATIONS.WHY, why)
                .set(INVESTIGATIONS.OPENED_BY, by)
                .set(INVESTIGATIONS.OPENED_AT, clock.instant())
                .set(INVESTIGATIONS.CARRIED, Carrying.NOTHING.name())
                .execute();
        cited.forEach(decision -> sql.insertInto(CITED)
                .set(CITED.ORGANISATION, organisation.value())
                .set(CITED.INVESTIGATION, id)
                .set(CITED.DECISION, decision.id().value())
                .set(CITED.ITEM, decision.item().value())
                .execute());
    }

    /** Moves an investigation on if the table of states allows it and it is still as seen. */
    boolean move(Investigation seen, StepState.Event event) {
        Optional<StepState> next = seen.state().after(event);
        return next.isPresent()
                && sql.update(INVESTIGATIONS)
                                .set(INVESTIGATIONS.STATE, next.get().name())
                                .where(INVESTIGATIONS
                                        .ID
                                        .eq(seen.id())
                                        .and(INVESTIGATIONS.STATE.eq(
                                                seen.state().name())))
                                .execute()
                        == 1;
    }

    void found(UUID id, String findings, List<String> clauses, String onePerson, UUID by) {
        sql.update(INVESTIGATIONS)
                .set(INVESTIGATIONS.FINDINGS, findings)
                .set(INVESTIGATIONS.CLAUSES, clauses.toArray(String[]::new))
                .set(INVESTIGATIONS.ONE_PERSON, onePerson)
                .set(INVESTIGATIONS.FOUND_BY, by)
                .where(INVESTIGATIONS.ID.eq(id))
                .execute();
    }

    void propose(UUID id, Investigation.Proposal proposal) {
        sql.update(INVESTIGATIONS)
                .set(INVESTIGATIONS.STEP, proposal.step().name())
                .set(INVESTIGATIONS.LASTS_UNTIL, proposal.until())
                .set(INVESTIGATIONS.NOTICE, proposal.notice())
                .set(INVESTIGATIONS.LANGUAGE, proposal.language().toLanguageTag())
                .set(INVESTIGATIONS.PROPOSED_BY, proposal.by())
                .set(INVESTIGATIONS.PROPOSED_AT, proposal.at())
                .where(INVESTIGATIONS.ID.eq(id))
                .execute();
    }

    void approve(UUID id, Investigation.Approval approval) {
        sql.update(INVESTIGATIONS)
                .set(INVESTIGATIONS.APPROVED_BY, approval.by())
                .set(INVESTIGATIONS.APPROVED_AT, approval.at())
                .set(INVESTIGATIONS.ENTRY, approval.entry().value())
                .set(INVESTIGATIONS.OBJECT_UNTIL, approval.objectUntil())
                .where(INVESTIGATIONS.ID.eq(id))
                .execute();
    }

    /** Counts the time for an objection anew: from when the letter went out. */
    void objectUntil(String number, Instant until) {
        sql.update(INVESTIGATIONS)
                .set(INVESTIGATIONS.OBJECT_UNTIL, until)
                .where(INVESTIGATIONS.NUMBER.eq(number))
                .execute();
    }

    void carried(UUID id, Carrying how, String trouble) {
        sql.update(INVESTIGATIONS)
                .set(INVESTIGATIONS.CARRIED, how.name())
                .set(INVESTIGATIONS.TROUBLE, trouble)
                .set(INVESTIGATIONS.ATTEMPTS, 0)
                .where(INVESTIGATIONS.ID.eq(id))
                .execute();
    }

    /** Notes that the platform did not do it this time; how often that is now. */
    int notYet(UUID id, String trouble) {
        return sql.update(INVESTIGATIONS)
                .set(INVESTIGATIONS.TROUBLE, trouble)
                .set(INVESTIGATIONS.ATTEMPTS, INVESTIGATIONS.ATTEMPTS.plus(1))
                .where(INVESTIGATIONS.ID.eq(id))
                .returning(INVESTIGATIONS.ATTEMPTS)
                .fetchSingle(row -> row.get(INVESTIGATIONS.ATTEMPTS, int.class));
    }

    void end(UUID id, @Nullable UUID by, String reason) {
        sql.update(INVESTIGATIONS)
                .set(INVESTIGATIONS.ENDED_AT, clock.instant())
                .set(INVESTIGATIONS.ENDED_BY, by)
                .set(INVESTIGATIONS.REASON, reason)
                .where(INVESTIGATIONS.ID.eq(id))
                .execute();
    }

    /** The investigation as it stands, and no other transaction changes it before this one ends. */
    Investigation locked(UUID id) {
        sql.select(INVESTIGATIONS.ID)
                .from(INVESTIGATIONS)
                .where(INVESTIGATIONS.ID.eq(id))
                .forUpdate()
                .fetchSingle();
        return find(id).orElseThrow();
    }

    Optional<Investigation> find(UUID id) {
        return sql.selectFrom(INVESTIGATIONS).where(INVESTIGATIONS.ID.eq(id)).fetchOptional(this::read);
    }

    Optional<Investigation> numbered(String number) {
        return sql.selectFrom(INVESTIGATIONS)
                .where(INVESTIGATIONS.NUMBER.eq(number))
                .fetchOptional(this::read);
    }

    /** Those that are not over, the oldest first. */
    List<Investigation> open() {
        return sql.selectFrom(INVESTIGATIONS)
                .where(INVESTIGATIONS.ENDED_AT.isNull())
                .orderBy(INVESTIGATIONS.OPENED_AT, INVESTIGATIONS.ID)
                .fetch(this::read);
    }

    /** Those that ended last. */
    List<Investigation> ended(int most) {
        return sql.selectFrom(INVESTIGATIONS)
                .where(INVESTIGATIONS.ENDED_AT.isNotNull())
                .orderBy(INVESTIGATIONS.ENDED_AT.desc(), INVESTIGATIONS.ID)
                .limit(most)
                .fetch(this::read);
    }

    /** Those against which an objection is not answered, over or not. */
    List<Investigation> unheard() {
        return sql.selectFrom(INVESTIGATIONS)
                .where(DSL.exists(DSL.selectOne()
                        .from(OBJECTIONS)
                        .where(OBJECTIONS.INVESTIGATION.eq(INVESTIGATIONS.ID).and(OBJECTIONS.HEARD_AT.isNull()))))
                .orderBy(INVESTIGATIONS.OPENED_AT, INVESTIGATIONS.ID)
                .fetch(this::read);
    }

    /** Those that are over and whose account a person is still to set free. */
    List<Investigation> undone() {
        return sql.selectFrom(INVESTIGATIONS)
                .where(INVESTIGATIONS.CARRIED.eq(DSL.inline(Carrying.UNDO_HANDED.name())))
                .fetch(this::read);
    }

    /** One where anything may wait for anybody. */
    Count any() {
        return Count.upTo(1, INVESTIGATIONS, INVESTIGATIONS.ENDED_AT.isNull())
                .plus(Count.upTo(1, INVESTIGATIONS, INVESTIGATIONS.CARRIED.eq(DSL.inline(Carrying.UNDO_HANDED.name()))))
                .plus(Count.upTo(1, OBJECTIONS, OBJECTIONS.HEARD_AT.isNull()))
                .plus(Count.upTo(1, PACKAGES, PACKAGES.ANSWERED_AT.isNull()));
    }

    /** Whether there ever was one, or a package waits. */
    boolean began() {
        return sql.select(DSL.field(DSL.exists(DSL.selectOne().from(INVESTIGATIONS))
                        .or(DSL.exists(DSL.selectOne().from(PACKAGES).where(PACKAGES.ANSWERED_AT.isNull())))))
                .fetchSingle(row -> Boolean.TRUE.equals(row.value1()));
    }

    /** Those about an account that are not over. */
    List<Investigation> open(Account account) {
        return open().stream().filter(one -> one.account().equals(account)).toList();
    }

    /** Whether the account has still to be set free after an earlier step, by the program or by a person. */
    boolean freeing(Account account) {
        return sql.fetchExists(
                INVESTIGATIONS,
                INVESTIGATIONS.CARRIED.in(Carrying.TO_UNDO.name(), Carrying.UNDO_HANDED.name()),
                INVESTIGATIONS.CHANNEL.eq(account.channel()),
                INVESTIGATIONS.HANDLE.eq(account.handle()),
                INVESTIGATIONS.AUTHOR.eq(account.author()));
    }

    /** The steps that are approved and not over. */
    List<UUID> taken() {
        return sql.select(INVESTIGATIONS.ID)
                .from(INVESTIGATIONS)
                .where(INVESTIGATIONS.STATE.in(RUNS))
                .orderBy(INVESTIGATIONS.ID)
                .fetch(INVESTIGATIONS.ID);
    }

    /** The steps that are approved, not over, and rest on a decision about the comment. */
    List<UUID> restingOn(ItemId item) {
        return sql.selectDistinct(INVESTIGATIONS.ID)
                .from(INVESTIGATIONS)
                .join(CITED)
                .on(CITED.INVESTIGATION.eq(INVESTIGATIONS.ID))
                .where(CITED.ITEM.eq(item.value()).and(INVESTIGATIONS.STATE.in(RUNS)))
                .fetch(INVESTIGATIONS.ID);
    }

    private Investigation read(InvestigationsRecord row) {
        return new Investigation(
                row.getId(),
                row.getNumber(),
                new ItemId(row.getItem()),
                new Account(row.getChannel(), row.getHandle(), row.getAuthor()),
                StepState.valueOf(row.getState()),
                row.getWhy(),
                row.getOpenedBy(),
                row.getOpenedAt(),
                sql.select(CITED.DECISION)
                        .from(CITED)
                        .where(CITED.INVESTIGATION.eq(row.getId()))
                        .orderBy(CITED.DECISION)
                        .fetch(CITED.DECISION),
                row.getFindings(),
                Arrays.asList(row.getClauses()),
                row.getOnePerson(),
                row.getFoundBy(),
                proposal(row),
                approval(row),
                Carrying.valueOf(row.getCarried()),
                row.getTrouble(),
                row.getEndedAt(),
                row.getReason());
    }

    private static Investigation.@Nullable Proposal proposal(InvestigationsRecord row) {
        String step = row.getStep();
        UUID by = row.getProposedBy();
        Instant at = row.getProposedAt();
        return step == null || by == null || at == null
                ? null
                : new Investigation.Proposal(
                        FurtherStep.valueOf(step),
                        row.getLastsUntil(),
                        row.getNotice(),
                        Locale.forLanguageTag(row.getLanguage()),
                        by,
                        at);
    }

    private static Investigation.@Nullable Approval approval(InvestigationsRecord row) {
        UUID by = row.getApprovedBy();
        Instant at = row.getApprovedAt();
        UUID entry = row.getEntry();
        return by == null || at == null || entry == null
                ? null
                : new Investigation.Approval(by, at, new EntryId(entry), row.getObjectUntil());
    }
}
