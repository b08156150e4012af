package org.lectern.server.attention;

import static org.lectern.server.attention.db.Tables.CHOICES;
import static org.lectern.server.attention.db.Tables.TOLD;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.attention.db.tables.records.ChoicesRecord;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Member;
import org.lectern.server.people.PersonId;
import org.lectern.server.web.Quiet;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The door to what persons have chosen. */
@Component
public class Choices implements Quiet {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;

    Choices(DSLContext sql, Tenancy tenancy, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    private record ChoiceOf(PersonId person) {}

    /** What the person has chosen in this organisation, or what holds where they have chosen nothing. */
    public Choice of(OrganisationId organisation, PersonId person) {
        return tenancy.in(
                organisation,
                () -> tenancy.once(
                        new ChoiceOf(person),
                        () -> sql.selectFrom(CHOICES)
                                .where(CHOICES.PERSON.eq(person.value()))
                                .fetchOptional(Choices::read)
                                .orElse(Choice.DEFAULT)));
    }

    public Choice of(Viewer viewer) {
        return of(viewer.organisation(), new PersonId(viewer.person()));
    }

    /** Whether the person asked to be left alone now. */
    boolean muted(OrganisationId organisation, PersonId person) {
        return of(organisation, person).muted(clock.instant());
    }

    /** Those of them who may be written to now; all of them where nobody else is left, as somebody has to know of a deadline. */
    public List<Member> reachable(OrganisationId organisation, List<Member> all) {
        List<Member> reachable = all.stream()
                .filter(member -> !muted(organisation, member.person().id()))
                .toList();
        return reachable.isEmpty() ? all : reachable;
    }

    @Override
    public @Nullable Instant until(Viewer viewer) {
        Choice choice = of(viewer);
        return choice.muted(clock.instant()) ? choice.mutedUntil() : null;
    }

    void keep(OrganisationId organisation, PersonId person, Choice choice) {
        String[] times = choice.times().stream().map(LocalTime::toString).toArray(String[]::new);
        String[] days = choice.days().stream().sorted().map(DayOfWeek::name).toArray(String[]::new);
        String[] veiled = choice.veiled().stream().sorted().toArray(String[]::new);
        tenancy.run(
                organisation,
                () -> sql.insertInto(CHOICES)
                        .set(CHOICES.ORGANISATION, organisation.value())
                        .set(CHOICES.PERSON, person.value())
                        .set(CHOICES.VEILED, veiled)
                        .set(CHOICES.GREY, choice.grey())
                        .set(CHOICES.AT_OPENING, choice.atOpening())
                        .set(CHOICES.TIMES, times)
                        .set(CHOICES.DAYS, days)
                        .set(CHOICES.MUTED_UNTIL, choice.mutedUntil())
                        .onConflict(CHOICES.ORGANISATION, CHOICES.PERSON)
                        .doUpdate()
                        .setAllToExcluded()
                        .execute());
    }

    /** Up to when it was looked whether something is to be told to the person, locked until the transaction ends; now for somebody new. */
    Instant toldUntil(OrganisationId organisation, PersonId person) {
        sql.insertInto(TOLD)
                .values(organisation.value(), person.value(), clock.instant())
                .onConflictDoNothing()
                .execute();
        return sql.select(TOLD.AT)
                .from(TOLD)
                .where(TOLD.PERSON.eq(person.value()))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    void told(PersonId person, Instant until) {
        sql.update(TOLD)
                .set(TOLD.AT, until)
                .where(TOLD.PERSON.eq(person.value()))
                .execute();
    }

    private static Choice read(ChoicesRecord row) {
        Set<DayOfWeek> days =
                Arrays.stream(row.getDays()).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new Choice(
                new HashSet<>(Arrays.asList(row.getVeiled())),
                row.getGrey(),
                row.getAtOpening(),
                Arrays.stream(row.getTimes()).map(LocalTime::parse).toList(),
                days,
                row.getMutedUntil());
    }
}
