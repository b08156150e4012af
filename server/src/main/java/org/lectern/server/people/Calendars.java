package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.CALENDARS;
import static org.lectern.server.people.db.Tables.HOURS;
import static org.lectern.server.people.db.Tables.NOT_KEPT;
import static org.lectern.server.people.db.Tables.SPECIAL_DAYS;
import static org.lectern.server.people.db.Tables.SPECIAL_HOURS;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.calendar.HoursText;
import org.lectern.server.calendar.Interval;
import org.lectern.server.calendar.SpecialDay;
import org.lectern.server.calendar.WorkCalendar;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When each organisation is open: its week, and the dates that differ as a person confirmed them. Every change is on record. */
@Component
public class Calendars {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Organisations organisations;
    private final ObjectProvider<CalendarListener> listeners;

    Calendars(
            DSLContext sql,
            Tenancy tenancy,
            Clock clock,
            Log log,
            Organisations organisations,
            ObjectProvider<CalendarListener> listeners) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.organisations = organisations;
        this.listeners = listeners;
    }

    /** A calendar and its version, which grows with each change. */
    public record Versioned(int version, WorkCalendar calendar) {}

    public Versioned of(OrganisationId organisation) {
        return tenancy.in(organisation, () -> {
            Map<DayOfWeek, List<Interval>> week = organisations.hours(organisation).stream()
                    .collect(Collectors.groupingBy(
                            OpeningHours::day,
                            Collectors.mapping(one -> new Interval(one.opens(), one.closes()), Collectors.toList())));
            Map<LocalDate, SpecialDay> special =
                    special().stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
            return new Versioned(
                    version(), new WorkCalendar(organisations.get(organisation).zone(), week, special));
        });
    }

    private int version() {
        return sql.selectFrom(CALENDARS).fetchOptional(CALENDARS.VERSION).orElse(1);
    }

    /** The dates that differ, in order. */
    public List<SpecialDay> special(OrganisationId organisation) {
        return tenancy.in(organisation, this::special);
    }

    private List<SpecialDay> special() {
        Map<LocalDate, List<Interval>> hours =
                sql.selectFrom(SPECIAL_HOURS).orderBy(SPECIAL_HOURS.OPENS).fetch().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getDate(),
                                TreeMap::new,
                                Collectors.mapping(
                                        row -> new Interval(row.getOpens(), row.getCloses()), Collectors.toList())));
        return sql.selectFrom(SPECIAL_DAYS)
                .orderBy(SPECIAL_DAYS.DATE)
                .fetch(row ->
                        new SpecialDay(row.getDate(), row.getName(), hours.getOrDefault(row.getDate(), List.of())));
    }

    /** Whether a proposed holiday was put aside. */
    public boolean notKept(OrganisationId organisation, LocalDate date, String name) {
        return tenancy.in(
                organisation,
                () -> sql.fetchExists(NOT_KEPT, NOT_KEPT.DATE.eq(date).and(NOT_KEPT.NAME.eq(name))));
    }

    // What is kept in place of another would otherwise meet the same, sent twice, in the table.
    private void oneAtATime(OrganisationId organisation) {
        tenancy.lock("calendar " + organisation);
    }

    /** Keeps a week in place of the one before. */
    public void keepWeek(OrganisationId organisation, PersonId by, List<OpeningHours> week) {
        tenancy.run(organisation, () -> {
            oneAtATime(organisation);
            sql.deleteFrom(HOURS).execute();
            organisations.keep(organisation, week);
            String words = week.stream()
                    .map(one -> one.day() + " " + one.opens() + "-" + one.closes())
                    .collect(Collectors.joining(", "));
            changed(organisation, by, "week", null, "", words);
        });
    }

    /** Keeps a date on which other hours hold, in place of what was kept for it before. */
    public void keep(OrganisationId organisation, PersonId by, SpecialDay day) {
        tenancy.run(organisation, () -> {
            oneAtATime(organisation);
            sql.deleteFrom(SPECIAL_DAYS).where(SPECIAL_DAYS.DATE.eq(day.date())).execute();
            sql.insertInto(SPECIAL_DAYS)
                    .values(organisation.value(), day.date(), day.name(), by.value(), clock.instant())
                    .execute();
            for (Interval open : day.open()) {
                sql.insertInto(SPECIAL_HOURS)
                        .values(organisation.value(), day.date(), open.opens(), open.closes())
                        .execute();
            }
            changed(organisation, by, "day", day.date(), day.name(), HoursText.write(day.open()));
        });
    }

    /** Puts a proposed holiday aside: on it the hours of the week hold. */
    public void keepNot(OrganisationId organisation, PersonId by, LocalDate date, String name) {
        tenancy.run(organisation, () -> {
            sql.insertInto(NOT_KEPT)
                    .values(organisation.value(), date, name)
                    .onConflictDoNothing()
                    .execute();
            changed(organisation, by, "not-kept", date, name, "");
        });
    }

    /** Takes a date out again, so that the hours of the week hold; one that was proposed is proposed again. */
    public void remove(OrganisationId organisation, PersonId by, LocalDate date) {
        tenancy.run(organisation, () -> {
            int days = sql.deleteFrom(SPECIAL_DAYS)
                    .where(SPECIAL_DAYS.DATE.eq(date))
                    .execute();
            int aside = sql.deleteFrom(NOT_KEPT).where(NOT_KEPT.DATE.eq(date)).execute();
            if (days + aside > 0) {
                changed(organisation, by, "removed", date, "", "");
            }
        });
    }

    private void changed(
            OrganisationId organisation, PersonId by, String what, @Nullable LocalDate date, String name, String open) {
        int version = sql.insertInto(CALENDARS)
                .values(organisation.value(), 2)
                .onConflict(CALENDARS.ORGANISATION)
                .doUpdate()
                .set(CALENDARS.VERSION, CALENDARS.VERSION.plus(1))
                .returning(CALENDARS.VERSION)
                .fetchSingle()
                .getVersion();
        log.append(
                organisation,
                organisation.toString(),
                by.toString(),
                PeopleKinds.calendar(version, what, date == null ? null : date.toString(), name, open));
        listeners.forEach(listener -> listener.calendarChanged(organisation));
    }
}
