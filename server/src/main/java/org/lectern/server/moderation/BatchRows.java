package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.BATCHES;
import static org.lectern.server.moderation.db.Tables.BATCH_PARTS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Label;
import org.lectern.server.cases.CaseId;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.moderation.Batch.Outcome;
import org.lectern.server.moderation.Batch.Part;
import org.lectern.server.moderation.db.tables.records.BatchPartsRecord;
import org.lectern.server.moderation.db.tables.records.BatchesRecord;
import org.springframework.stereotype.Component;

/** Batches as they are stored. Everything here runs in the transaction that is open for the organisation. */
@Component
class BatchRows {

    private final DSLContext sql;

    BatchRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps a batch; false where it is kept already, as when its form was sent twice. */
    boolean insert(OrganisationId organisation, Batch batch) {
        Citation citation = batch.citation();
        boolean first = sql.insertInto(BATCHES)
                        .set(BATCHES.ORGANISATION, organisation.value())
                        .set(BATCHES.ID, batch.id())
                        .set(BATCHES.ACT, batch.act().word())
                        .set(BATCHES.CLAUSE, citation == null ? null : citation.clause())
                        .set(
                                BATCHES.LABEL,
                                citation == null || citation.label() == null
                                        ? null
                                        : citation.label().word())
                        .set(BATCHES.REASON, batch.reason())
                        .set(BATCHES.DECIDED_BY, batch.decidedBy())
                        .set(BATCHES.DECIDED_AT, batch.decidedAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (first) {
            sql.batchInsert(batch.parts().stream()
                            .map(part -> new BatchPartsRecord(
                                    organisation.value(),
                                    batch.id(),
                                    part.place(),
                                    part.about().value(),
                                    part.version(),
                                    part.revision(),
                                    part.outcome().name(),
                                    part.decision(),
                                    part.why()))
                            .toList())
                    .execute();
        }
        return first;
    }

    /** Whether the part still stands so; nobody else changes it before this transaction ends. */
    boolean holds(UUID batch, Part part, Outcome outcome) {
        return sql.select(BATCH_PARTS.OUTCOME)
                .from(BATCH_PARTS)
                .where(BATCH_PARTS.BATCH.eq(batch).and(BATCH_PARTS.PLACE.eq(part.place())))
                .forUpdate()
                .fetchSingle()
                .value1()
                .equals(outcome.name());
    }

    void set(UUID batch, Part part, Outcome outcome, @Nullable UUID decision, String why) {
        sql.update(BATCH_PARTS)
                .set(BATCH_PARTS.OUTCOME, outcome.name())
                .set(BATCH_PARTS.DECISION, decision)
                .set(BATCH_PARTS.WHY, why)
                .where(BATCH_PARTS.BATCH.eq(batch).and(BATCH_PARTS.PLACE.eq(part.place())))
                .execute();
    }

    Optional<Batch> find(UUID id) {
        return sql.selectFrom(BATCHES).where(BATCHES.ID.eq(id)).fetchOptional(row -> read(row, parts(id)));
    }

    private List<Part> parts(UUID batch) {
        return sql.selectFrom(BATCH_PARTS)
                .where(BATCH_PARTS.BATCH.eq(batch))
                .orderBy(BATCH_PARTS.PLACE)
                .fetch(row -> new Part(
                        row.getPlace(),
                        new CaseId(row.getCaseId()),
                        row.getVersion(),
                        row.getRevision(),
                        Outcome.valueOf(row.getOutcome()),
                        row.getDecision(),
                        row.getWhy()));
    }

    private static Batch read(BatchesRecord row, List<Part> parts) {
        return new Batch(
                row.getId(),
                DecisionRows.word(Act.class, row.getAct()),
                row.getClause() == null
                        ? null
                        : new Citation(
                                row.getClause(),
                                row.getLabel() == null ? null : DecisionRows.word(Label.class, row.getLabel())),
                row.getReason(),
                row.getDecidedBy(),
                row.getDecidedAt(),
                parts);
    }
}
