package org.lectern.server.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Term;

/**
 * When a library is open: its zone, its week, and the days that differ. A working day is one with any opening hours.
 *
 * <p>Hours that a change to daylight saving leaves out are skipped, and hours that it repeats count twice: what is counted is time that
 * passes. A time of day that does not exist is the moment of the change; one that comes twice is the first of the two. A library of which
 * no hours are known counts as open from 9 to 17 from Monday to Friday.
 */
public final class WorkCalendar {

    private static final List<Interval> OFFICE = List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    private static final Map<DayOfWeek, List<Interval>> OFFICE_WEEK = Map.of(
            DayOfWeek.MONDAY, OFFICE,
            DayOfWeek.TUESDAY, OFFICE,
            DayOfWeek.WEDNESDAY, OFFICE,
            DayOfWeek.THURSDAY, OFFICE,
            DayOfWeek.FRIDAY, OFFICE);

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Interval>> week;
    private final Map<LocalDate, SpecialDay> special;

    public WorkCalendar(ZoneId zone, Map<DayOfWeek, List<Interval>> week, Map<LocalDate, SpecialDay> special) {
        this.zone = zone;
        this.week = week.values().stream().allMatch(List::isEmpty) ? OFFICE_WEEK : Map.copyOf(week);
        this.special = Map.copyOf(special);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The opening hours of a day, in order; empty when it is closed. */
    public List<Interval> open(LocalDate day) {
        SpecialDay other = special.get(day);
        List<Interval> open = other == null ? week.getOrDefault(day.getDayOfWeek(), List.of()) : other.open();
        return open.stream().sorted(Comparator.comparing(Interval::opens)).toList();
    }

    public boolean isWorkday(LocalDate day) {
        return !open(day).isEmpty();
    }

    /** When the library opens on a day, or null on a day on which it is closed. */
    public @Nullable Instant opening(LocalDate day) {
        List<Interval> open = open(day);
        return open.isEmpty() ? null : at(day, open.getFirst().opens());
    }

    /** When something that began at {@code start} is due. */
    public Due due(Instant start, Term term) {
        LocalDate began = start.atZone(zone).toLocalDate();
        Instant end = switch (term) {
            case Term.AtOnce() -> start;
            case Term.Hours(int hours) -> start.plus(Duration.ofHours(hours));
            case Term.Days(int days) -> sameTime(start.atZone(zone), days);
            case Term.Workdays(int days) -> closing(workday(began, days));
            case Term.OpenHours(int hours) -> afterOpenTime(start, Duration.ofHours(hours));
        };
        return new Due(
                end, skipsClosedDays(term) ? skipped(began, end.atZone(zone).toLocalDate()) : List.of());
    }

    private static boolean skipsClosedDays(Term term) {
        return switch (term) {
            case Term.AtOnce _ -> false;
            case Term.Hours _ -> false;
            case Term.Days _ -> false;
            case Term.Workdays _ -> true;
            case Term.OpenHours _ -> true;
        };
    }

    private Instant sameTime(ZonedDateTime start, int daysLater) {
        LocalDateTime then = start.toLocalDateTime().plusDays(daysLater);
        return exists(then) ? start.plusDays(daysLater).toInstant() : at(then);
    }

    /** The n-th working day after this one. */
    private LocalDate workday(LocalDate after, int n) {
        LocalDate day = after;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkday(day)) {
                left--;
            }
        }
        return day;
    }

    private Instant closing(LocalDate workday) {
        return at(workday, open(workday).getLast().closes());
    }

    /** The moment at which the library will have been open for {@code time} since {@code start}. */
    private Instant afterOpenTime(Instant start, Duration time) {
        Duration left = time;
        for (LocalDate day = start.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            for (Interval interval : open(day)) {
                Instant from = later(start, at(day, interval.opens()));
                Duration here = Duration.between(from, at(day, interval.closes()));
                if (here.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = here.isNegative() ? left : left.minus(here);
            }
        }
    }

    /** How long the library was open between two moments; zero where the second is not later. */
    public Duration openTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Interval interval : open(day)) {
                Instant start = later(from, at(day, interval.opens()));
                Instant end = at(day, interval.closes()).isBefore(to) ? at(day, interval.closes()) : to;
                sum = start.isBefore(end) ? sum.plus(Duration.between(start, end)) : sum;
            }
        }
        return sum;
    }

    private List<Due.Skipped> skipped(LocalDate began, LocalDate due) {
        List<Due.Skipped> skipped = new ArrayList<>();
        for (LocalDate day = began.plusDays(1); day.isBefore(due); day = day.plusDays(1)) {
            if (!isWorkday(day)) {
                skipped.add(new Due.Skipped(day, nameOf(day)));
            }
        }
        return skipped;
    }

    private @Nullable String nameOf(LocalDate day) {
        SpecialDay other = special.get(day);
        return other == null ? null : other.name();
    }

    /** The moment of a time of day: where it does not exist that of the change, where it comes twice the first. */
    public Instant at(LocalDate day, LocalTime time) {
        return at(day.atTime(time));
    }

    private Instant at(LocalDateTime time) {
        return exists(time)
                ? time.atZone(zone).toInstant()
                : zone.getRules().getTransition(time).getInstant();
    }

    private boolean exists(LocalDateTime time) {
        return !zone.getRules().getValidOffsets(time).isEmpty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
