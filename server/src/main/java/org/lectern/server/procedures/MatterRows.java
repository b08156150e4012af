package org.lectern.server.procedures;

import static org.lectern.server.procedures.db.Tables.MATTERS;
import static org.lectern.server.procedures.db.Tables.STEPS;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Who;
import org.lectern.rulebook.Word;
import org.lectern.rulebook.Work;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseId;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.procedures.db.tables.records.MattersRecord;
import org.lectern.server.procedures.db.tables.records.StepsRecord;
import org.springframework.stereotype.Component;

/** Matters and their steps as they are kept. Everything here runs in the transaction that is open for the organisation. */
@Component
class MatterRows {

    private final DSLContext sql;
    private final Clock clock;

    MatterRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a matter with all its steps planned; {@code owing} gives who alone owes each, from the first on. */
    Matter insert(
            OrganisationId organisation,
            Case opened,
            Work work,
            UUID version,
            Occasion occasion,
            List<Optional<UUID>> owing) {
        sql.insertInto(MATTERS)
                .set(MATTERS.ORGANISATION, organisation.value())
                .set(MATTERS.CASE, opened.id().value())
                .set(MATTERS.NUMBER, opened.number())
                .set(MATTERS.KIND, work.kind().word())
                .set(MATTERS.CLAUSE, work.clause().id())
                .set(MATTERS.TRIGGER, work.trigger().word())
                .set(MATTERS.VERSION, version)
                .set(MATTERS.ABOUT, occasion.about())
                .set(MATTERS.WORDS, occasion.words())
                .set(
                        MATTERS.OPENED_BY,
                        occasion.by() == null ? null : occasion.by().value())
                .set(MATTERS.OPENED_AT, clock.instant())
                .execute();
        for (int number = 1; number <= work.steps().size(); number++) {
            sql.insertInto(STEPS)
                    .set(STEPS.ORGANISATION, organisation.value())
                    .set(STEPS.ID, Identifiers.next(clock))
                    .set(STEPS.CASE, opened.id().value())
                    .set(STEPS.NUMBER, number)
                    .set(STEPS.WHO, work.step(number).who().word())
                    .set(STEPS.PERSON, owing.get(number - 1).orElse(null))
                    .set(STEPS.STATE, StepState.PLANNED.name())
                    .execute();
        }
        return get(opened.id()).orElseThrow();
    }

    Optional<Matter> get(CaseId id) {
        return find(MATTERS.CASE.eq(id.value())).stream().findFirst();
    }

    Optional<Matter> numbered(String number) {
        return find(MATTERS.NUMBER.eq(number)).stream().findFirst();
    }

    /** Those in which something is still to be done, the oldest first. */
    List<Matter> open() {
        return find(MATTERS.ENDED_AT.isNull());
    }

    /** Who has begun one since a moment. */
    Set<UUID> begunBy(Instant since) {
        return sql.selectDistinct(MATTERS.OPENED_BY)
                .from(MATTERS)
                .where(MATTERS.OPENED_AT.ge(since).and(MATTERS.OPENED_BY.isNotNull()))
                .fetchSet(MATTERS.OPENED_BY);
    }

    /** Those that ended since a moment and that this person began, the last first. */
    List<Matter> endedSince(Instant since, UUID openedBy) {
        return find(MATTERS.ENDED_AT.ge(since).and(MATTERS.OPENED_BY.eq(openedBy)))
                .reversed();
    }

    /** Those about a thing after a trigger, the oldest first. */
    List<Matter> about(UUID about, Trigger trigger) {
        return find(MATTERS.ABOUT.eq(about).and(MATTERS.TRIGGER.eq(trigger.word())));
    }

    /** Those about a thing after anything, the oldest first. */
    List<Matter> about(UUID about) {
        return find(MATTERS.ABOUT.eq(about));
    }

    List<Matter> about(Collection<UUID> about, Trigger trigger) {
        return find(MATTERS.ABOUT.eq(DSL.any(about.toArray(UUID[]::new))).and(MATTERS.TRIGGER.eq(trigger.word())));
    }

    private List<Matter> find(Condition condition) {
        List<MattersRecord> found = sql.selectFrom(MATTERS)
                .where(condition)
                .orderBy(MATTERS.OPENED_AT, MATTERS.CASE)
                .fetch();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Step>> steps = sql
                .selectFrom(STEPS)
                .where(STEPS.CASE.eq(
                        DSL.any(found.stream().map(MattersRecord::getCase).toArray(UUID[]::new))))
                .orderBy(STEPS.NUMBER)
                .fetch(MatterRows::step)
                .stream()
                .collect(Collectors.groupingBy(step -> step.caseId().value()));
        return found.stream()
                .map(row -> matter(row, steps.getOrDefault(row.getCase(), List.of())))
                .toList();
    }

    Optional<Step> step(UUID id) {
        return sql.selectFrom(STEPS).where(STEPS.ID.eq(id)).fetchOptional(MatterRows::step);
    }

    Optional<Step> step(CaseId about, int number) {
        return sql.selectFrom(STEPS)
                .where(STEPS.CASE.eq(about.value()).and(STEPS.NUMBER.eq(number)))
                .fetchOptional(MatterRows::step);
    }

    /** Opens a step; false where it was opened before. */
    boolean open(Step step, @Nullable Instant notBefore) {
        return sql.update(STEPS)
                        .set(
                                STEPS.STATE,
                                step.state()
                                        .after(StepState.Event.OPEN)
                                        .orElseThrow()
                                        .name())
                        .set(STEPS.OPENED_AT, clock.instant())
                        .set(STEPS.NOT_BEFORE, notBefore)
                        .where(STEPS.ID
                                .eq(step.id())
                                .and(STEPS.STATE.eq(step.state().name())))
                        .execute()
                == 1;
    }

    /** Ends a step, if it is still as it was seen and the event can happen there. */
    boolean end(Step step, StepState.Event event, @Nullable UUID by, Proof proof) {
        Optional<StepState> next = step.state().after(event);
        return next.isPresent()
                && sql.update(STEPS)
                                .set(STEPS.STATE, next.get().name())
                                .set(STEPS.ENDED_AT, clock.instant())
                                .set(STEPS.ENDED_BY, by)
                                .set(STEPS.SHOWN_BY, proof.kind())
                                .set(STEPS.PROOF, proof.text())
                                .where(STEPS.ID
                                        .eq(step.id())
                                        .and(STEPS.STATE.eq(step.state().name())))
                                .execute()
                        == 1;
    }

    /** Gives a step to others than the one person who owed it; {@code person} is null where everybody with the role owes it. */
    void handOn(Step step, Who to, @Nullable UUID person) {
        sql.update(STEPS)
                .set(STEPS.WHO, to.word())
                .set(STEPS.PERSON, person)
                .where(STEPS.ID.eq(step.id()))
                .execute();
    }

    void ended(CaseId id) {
        sql.update(MATTERS)
                .set(MATTERS.ENDED_AT, clock.instant())
                .where(MATTERS.CASE.eq(id.value()))
                .execute();
    }

    private static Matter matter(MattersRecord row, List<Step> steps) {
        Trigger trigger = Objects.requireNonNull(Word.find(Trigger.class, row.getTrigger()));
        return new Matter(
                new CaseId(row.getCase()),
                row.getNumber(),
                Objects.requireNonNull(Word.find(CaseKind.class, row.getKind())),
                row.getClause(),
                trigger,
                row.getVersion(),
                row.getAbout(),
                // Earlier versions kept here what was reported, which not everybody who reads of the matter may read.
                trigger == Trigger.CONCERN_REPORTED ? "" : row.getWords(),
                row.getOpenedBy(),
                row.getOpenedAt(),
                row.getEndedAt(),
                steps);
    }

    private static Step step(StepsRecord row) {
        return new Step(
                row.getId(),
                new CaseId(row.getCase()),
                row.getNumber(),
                Who.of(row.getWho()),
                row.getPerson(),
                StepState.valueOf(row.getState()),
                row.getOpenedAt(),
                row.getNotBefore(),
                row.getEndedAt(),
                row.getEndedBy(),
                Proof.of(row.getShownBy(), row.getProof()));
    }
}
