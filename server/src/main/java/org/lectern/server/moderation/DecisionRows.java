package org.lectern.server.moderation;

import static org.lectern.server.moderation.db.Tables.DECISIONS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Word;
import org.lectern.server.cases.CaseId;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;
import org.lectern.server.moderation.db.tables.records.DecisionsRecord;
import org.springframework.stereotype.Component;

/** Decisions as they are stored. Everything here runs in the transaction that is open for the organisation. */
@Component
class DecisionRows {

    private final DSLContext sql;

    DecisionRows(DSLContext sql) {
        this.sql = sql;
    }

    void insert(OrganisationId organisation, Decision decision, Counted counted) {
        sql.insertInto(DECISIONS)
                .columns(
                        DECISIONS.ORGANISATION,
                        DECISIONS.ID,
                        DECISIONS.CASE_ID,
                        DECISIONS.ITEM,
                        DECISIONS.REVISION,
                        DECISIONS.ACT,
                        DECISIONS.CLAUSE,
                        DECISIONS.LABEL,
                        DECISIONS.POLICY_VERSION,
                        DECISIONS.GROUND_START,
                        DECISIONS.GROUND_END,
                        DECISIONS.GROUND,
                        DECISIONS.REASON,
                        DECISIONS.ATTESTED,
                        DECISIONS.MIRROR,
                        DECISIONS.DECIDED_BY,
                        DECISIONS.DECIDED_AT,
                        DECISIONS.STATE,
                        DECISIONS.ENTRY,
                        DECISIONS.WAITED,
                        DECISIONS.NOTICED)
                .values(
                        organisation.value(),
                        decision.id().value(),
                        decision.caseId().value(),
                        decision.item().value(),
                        decision.revision(),
                        decision.act().word(),
                        clause(decision.citation()),
                        label(decision.citation()),
                        decision.policyVersion(),
                        decision.ground().start(),
                        decision.ground().end(),
                        decision.ground().text(),
                        decision.reason(),
                        decision.attested() == null ? null : decision.attested().word(),
                        decision.mirror() == null ? null : decision.mirror().word(),
                        decision.decidedBy(),
                        decision.decidedAt(),
                        decision.state().name(),
                        decision.entry().value(),
                        counted.seconds(),
                        counted.noticed().toArray(String[]::new))
                .execute();
    }

    private static @Nullable String clause(@Nullable Citation citation) {
        return citation == null ? null : citation.clause();
    }

    private static @Nullable String label(@Nullable Citation citation) {
        return citation == null || citation.label() == null
                ? null
                : citation.label().word();
    }

    /** Moves a decision on if it is still as seen. */
    boolean move(Decision seen, DecisionState.Event event) {
        return seen.state()
                .after(event)
                .map(next -> sql.update(DECISIONS)
                                .set(DECISIONS.STATE, next.name())
                                .where(DECISIONS
                                        .ID
                                        .eq(seen.id().value())
                                        .and(DECISIONS.STATE.eq(seen.state().name())))
                                .execute()
                        == 1)
                .orElse(false);
    }

    Optional<Decision> find(UUID id) {
        return sql.selectFrom(DECISIONS).where(DECISIONS.ID.eq(id)).fetchOptional(DecisionRows::read);
    }

    /** Decisions about an item from the first to the last. */
    List<Decision> about(ItemId item) {
        return sql.selectFrom(DECISIONS)
                .where(DECISIONS.ITEM.eq(item.value()))
                .orderBy(DECISIONS.DECIDED_AT, DECISIONS.ID)
                .fetch(DecisionRows::read);
    }

    /** The items about which a decision under the clause was taken last. */
    List<UUID> citing(String clause, int most) {
        return sql.select(DECISIONS.ITEM)
                .from(DECISIONS)
                .where(DECISIONS.CLAUSE.eq(clause))
                .orderBy(DECISIONS.DECIDED_AT.desc())
                .limit(most)
                .fetch(DECISIONS.ITEM);
    }

    /** The items about which somebody decided last. */
    List<UUID> latest(int most) {
        return sql.select(DECISIONS.ITEM)
                .from(DECISIONS)
                .orderBy(DECISIONS.DECIDED_AT.desc())
                .limit(most)
                .fetch(DECISIONS.ITEM);
    }

    /** The last decision about each of the items; nothing for those without one. */
    Map<UUID, Decision> lastAbout(Collection<UUID> items) {
        return sql
                .selectFrom(DECISIONS)
                .where(DECISIONS.ITEM.eq(DSL.any(items.toArray(UUID[]::new))))
                .orderBy(DECISIONS.DECIDED_AT, DECISIONS.ID)
                .fetch(DecisionRows::read)
                .stream()
                .collect(Collectors.toMap(one -> one.item().value(), one -> one, (_, later) -> later));
    }

    /** Those of the items about which anybody ever decided to take them down. */
    List<UUID> removed(Collection<UUID> items) {
        return sql.selectDistinct(DECISIONS.ITEM)
                .from(DECISIONS)
                .where(DECISIONS.ITEM.eq(DSL.any(items.toArray(UUID[]::new))))
                .and(DECISIONS.ACT.in(Act.HIDE.word(), Act.DELETE.word()))
                .orderBy(DECISIONS.ITEM)
                .fetch(DECISIONS.ITEM);
    }

    private static Decision read(DecisionsRecord row) {
        return new Decision(
                new DecisionId(row.getId()),
                new CaseId(row.getCaseId()),
                new ItemId(row.getItem()),
                row.getRevision(),
                word(Act.class, row.getAct()),
                row.getClause() == null
                        ? null
                        : new Citation(
                                row.getClause(), row.getLabel() == null ? null : word(Label.class, row.getLabel())),
                row.getPolicyVersion(),
                new Decision.Ground(row.getGroundStart(), row.getGroundEnd(), row.getGround()),
                row.getReason(),
                row.getAttested() == null ? null : word(Attestation.class, row.getAttested()),
                row.getMirror() == null ? null : word(Mirror.class, row.getMirror()),
                row.getDecidedBy(),
                row.getDecidedAt(),
                DecisionState.valueOf(row.getState()),
                new EntryId(row.getEntry()));
    }

    /** The word that the database holds, as this version knows it. */
    static <E extends Enum<E> & Word> E word(Class<E> words, String word) {
        E found = Word.find(words, word);
        if (found == null) {
            throw new IllegalStateException(
                    "The database holds the word " + word + ", which this version does not know");
        }
        return found;
    }
}
