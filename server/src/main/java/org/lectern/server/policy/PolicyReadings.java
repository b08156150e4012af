package org.lectern.server.policy;

import static org.lectern.server.policy.db.Tables.READINGS;
import static org.lectern.server.policy.db.Tables.READ_CLAUSES;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Promise;
import org.lectern.rulebook.Term;
import org.lectern.rulebook.draft.ProposedClause;
import org.lectern.rulebook.draft.Reason;
import org.lectern.rulebook.draft.Treatment;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.policy.db.tables.records.ReadClausesRecord;
import org.lectern.server.policy.db.tables.records.ReadingsRecord;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The door to what was read from documents and waits for a person to confirm it. */
@Component
class PolicyReadings {

    private static final String BETWEEN = "\t";

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;

    PolicyReadings(DSLContext sql, Tenancy tenancy, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Keeps what was proposed for a document, as it was proposed. */
    UUID keep(Viewer viewer, String file, String title, String lines, List<ProposedClause> clauses) {
        UUID id = Identifiers.next(clock);
        tenancy.run(viewer.organisation(), () -> {
            sql.insertInto(READINGS)
                    .set(READINGS.ORGANISATION, viewer.organisation().value())
                    .set(READINGS.ID, id)
                    .set(READINGS.FILE, file)
                    .set(READINGS.TITLE, title)
                    .set(READINGS.LINES, lines)
                    .set(READINGS.READ_BY, viewer.person())
                    .set(READINGS.READ_AT, clock.instant())
                    .execute();
            sql.batchInsert(rows(viewer.organisation(), id, clauses)).execute();
        });
        return id;
    }

    private static List<ReadClausesRecord> rows(
            OrganisationId organisation, UUID reading, List<ProposedClause> clauses) {
        return Stream.iterate(1, number -> number <= clauses.size(), number -> number + 1)
                .map(number ->
                        row(organisation, reading, PolicyReading.Chosen.proposed(number, clauses.get(number - 1))))
                .toList();
    }

    private static ReadClausesRecord row(OrganisationId organisation, UUID reading, PolicyReading.Chosen chosen) {
        ProposedClause clause = chosen.clause();
        var row = new ReadClausesRecord();
        row.setOrganisation(organisation.value());
        row.setReading(reading);
        row.setNumber(chosen.number());
        row.setPlace(clause.source().place());
        row.setPage(clause.source().page());
        row.setLine(clause.source().line());
        row.setFirstLine(clause.source().first());
        row.setLastLine(clause.source().last());
        row.setWords(clause.words());
        row.setSuggested(clause.suggested().name());
        row.setReasons(clause.reasons().stream()
                .map(reason -> reason.treatment().name() + BETWEEN + reason.words())
                .toArray(String[]::new));
        row.setLabels(clause.labels().stream().map(Enum::name).toArray(String[]::new));
        row.setDrafts(clause.drafts().stream().map(Enum::name).toArray(String[]::new));
        row.setPromise(clause.promise() == null ? null : clause.promise().name());
        row.setTerm(clause.term() == null ? null : clause.term().text());
        row.setRule(clause.rule());
        row.setTaken(chosen.taken());
        row.setName(chosen.name());
        row.setTreatment(chosen.treatment().name());
        return row;
    }

    /** All of the organisation, the newest first, without their clauses. */
    List<PolicyReading> list(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(READINGS).orderBy(READINGS.ID.desc()).fetch(row -> read(row, List.of())));
    }

    Optional<PolicyReading> find(OrganisationId organisation, UUID id) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(READINGS)
                        .where(READINGS.ID.eq(id))
                        .fetchOptional(row -> read(
                                row,
                                sql.selectFrom(READ_CLAUSES)
                                        .where(READ_CLAUSES.READING.eq(id))
                                        .orderBy(READ_CLAUSES.NUMBER)
                                        .fetch(PolicyReadings::chosen))));
    }

    /** Keeps the title and what was chosen. */
    void choose(OrganisationId organisation, PolicyReading reading) {
        tenancy.run(organisation, () -> {
            sql.update(READINGS)
                    .set(READINGS.TITLE, reading.title())
                    .where(READINGS.ID.eq(reading.id()))
                    .execute();
            sql.batch(reading.clauses().stream()
                            .map(one -> sql.update(READ_CLAUSES)
                                    .set(READ_CLAUSES.TAKEN, one.taken())
                                    .set(READ_CLAUSES.NAME, one.name())
                                    .set(READ_CLAUSES.TREATMENT, one.treatment().name())
                                    .where(READ_CLAUSES.READING.eq(reading.id()))
                                    .and(READ_CLAUSES.NUMBER.eq(one.number())))
                            .toList())
                    .execute();
        });
    }

    void throwAway(OrganisationId organisation, UUID id) {
        tenancy.run(
                organisation,
                () -> sql.deleteFrom(READINGS).where(READINGS.ID.eq(id)).execute());
    }

    private static PolicyReading read(ReadingsRecord row, List<PolicyReading.Chosen> clauses) {
        return new PolicyReading(
                row.getId(), row.getFile(), row.getTitle(), row.getLines(), row.getReadBy(), row.getReadAt(), clauses);
    }

    private static PolicyReading.Chosen chosen(ReadClausesRecord row) {
        var clause = new ProposedClause(
                row.getName(),
                new ProposedClause.Source(
                        row.getPlace(), row.getPage(), row.getLine(), row.getFirstLine(), row.getLastLine()),
                row.getWords(),
                Treatment.valueOf(row.getSuggested()),
                Arrays.stream(row.getReasons()).map(PolicyReadings::reason).toList(),
                Arrays.stream(row.getLabels()).map(Label::valueOf).toList(),
                Arrays.stream(row.getDrafts()).map(Label::valueOf).toList(),
                row.getPromise() == null ? null : Promise.valueOf(row.getPromise()),
                term(row.getTerm()),
                row.getRule());
        return new PolicyReading.Chosen(
                row.getNumber(), clause, row.getTaken(), row.getName(), Treatment.valueOf(row.getTreatment()));
    }

    private static @Nullable Term term(@Nullable String text) {
        return text == null ? null : Term.of(text).orElseThrow();
    }

    private static Reason reason(String text) {
        String[] parts = text.split(BETWEEN, 2);
        return new Reason(Treatment.valueOf(parts[0]), parts[1]);
    }
}
