package org.lectern.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Term;
import org.lectern.testing.Property;

@Tag("domain")
class WorkCalendarTest {

    private static final List<WorkCalendar> CALENDARS =
            PrintedCalendars.names().stream().map(PrintedCalendars::named).toList();
    private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2028-04-01T00:00:00Z").getEpochSecond();

    private static final WorkCalendar CADOTT = PrintedCalendars.named("cadott");

    private static Duration open(String from, String to) {
        return CADOTT.openTime(
                OffsetDateTime.parse(from).toInstant(), OffsetDateTime.parse(to).toInstant());
    }

    @Test
    void openTimeLeavesOutBreaksNightsAndClosedDays() {
        assertThat(open("2026-03-02T10:00-06:00", "2026-03-02T18:00-06:00")).isEqualTo(Duration.ofHours(7));
        assertThat(open("2026-03-02T12:45-06:00", "2026-03-02T14:15-06:00")).isEqualTo(Duration.ofMinutes(30));
        assertThat(open("2026-03-02T13:10-06:00", "2026-03-02T13:50-06:00")).isZero();
        assertThat(open("2026-03-02T17:30-06:00", "2026-03-03T10:30-06:00")).isEqualTo(Duration.ofHours(1));
        assertThat(open("2026-09-04T17:00-05:00", "2026-09-08T10:00-05:00"))
                .as("Saturday of the Labor Day weekend")
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void openTimeBackwardsIsNone() {
        assertThat(open("2026-03-03T12:00-06:00", "2026-03-02T12:00-06:00")).isZero();
        assertThat(open("2026-03-02T11:30-06:00", "2026-03-02T10:30-06:00")).isZero();
        assertThat(open("2026-03-02T11:30-06:00", "2026-03-02T11:30-06:00")).isZero();
    }

    @Test
    void aLibraryWithoutHoursCountsAsOpenInOfficeHoursAndKeepsItsSpecialDays() {
        LocalDate laborDay = LocalDate.of(2026, 9, 7);
        WorkCalendar calendar = new WorkCalendar(
                ZoneId.of("America/Chicago"),
                Map.of(DayOfWeek.MONDAY, List.of()),
                Map.of(laborDay, new SpecialDay(laborDay, "Labor Day", List.of())));
        List<Interval> office = List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(calendar.open(LocalDate.of(2026, 8, 31))).isEqualTo(office);
        assertThat(calendar.isWorkday(laborDay)).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 9, 8))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 9, 12))).isFalse();
    }

    @Test
    void aSpecialDayHasItsOwnHoursInOrder() {
        LocalDate day = LocalDate.of(2026, 9, 12);
        Interval early = new Interval(LocalTime.of(8, 0), LocalTime.of(9, 0));
        Interval late = new Interval(LocalTime.of(20, 0), LocalTime.of(21, 0));
        WorkCalendar calendar = new WorkCalendar(
                ZoneId.of("America/Chicago"),
                Map.of(),
                Map.of(day, new SpecialDay(day, "Night of books", List.of(late, early))));
        assertThat(calendar.open(day)).containsExactly(early, late);
    }

    @Property(tries = 400)
    void nothingIsDueBeforeItBegins(RandomGenerator random) {
        WorkCalendar calendar = any(random);
        Instant start = moment(random);
        Term term = term(random);
        assertThat(calendar.due(start, term).at()).as("%s from %s", term, start).isAfterOrEqualTo(start);
    }

    @Property(tries = 400)
    void whatBeginsLaterIsNotDueEarlierWhereWorkingTimeIsCounted(RandomGenerator random) {
        WorkCalendar calendar = any(random);
        Instant start = moment(random);
        Instant later = start.plusSeconds(random.nextLong(7 * 24 * 3600));
        int n = 1 + random.nextInt(12);
        for (Term term : List.of(new Term.Workdays(n), new Term.OpenHours(n), new Term.Hours(n))) {
            assertThat(calendar.due(later, term).at())
                    .as("%s from %s and %s", term, start, later)
                    .isAfterOrEqualTo(calendar.due(start, term).at());
        }
    }

    @Property(tries = 400)
    void betweenBeginningAndEndTheLibraryIsOpenForTheHoursOfTheTerm(RandomGenerator random) {
        WorkCalendar calendar = any(random);
        Instant start = moment(random);
        int hours = 1 + random.nextInt(30);
        Instant due = calendar.due(start, new Term.OpenHours(hours)).at();
        assertThat(calendar.openTime(start, due)).isEqualTo(Duration.ofHours(hours));
        assertThat(calendar.openTime(start, due.minusSeconds(1)))
                .isEqualTo(Duration.ofHours(hours).minusSeconds(1));
    }

    @Property(tries = 400)
    void aTermInWorkdaysEndsWhenTheLibraryShuts(RandomGenerator random) {
        WorkCalendar calendar = any(random);
        Instant due = calendar.due(moment(random), new Term.Workdays(1 + random.nextInt(8)))
                .at();
        assertThat(calendar.openTime(due.minusSeconds(1), due)).isEqualTo(Duration.ofSeconds(1));
    }

    private static WorkCalendar any(RandomGenerator random) {
        return CALENDARS.get(random.nextInt(CALENDARS.size()));
    }

    /** A minute of two years; every other one within two days of a change of the clocks. */
    private static Instant moment(RandomGenerator random) {
        List<String> changes =
                List.of("2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", "2027-03-14T07:00:00Z", "2027-11-07T06:00:00Z");
        if (random.nextBoolean()) {
            return Instant.parse(changes.get(random.nextInt(changes.size())))
                    .plusSeconds(60L * random.nextInt(-2 * 1440, 2 * 1440));
        }
        return Instant.ofEpochSecond(random.nextLong(FROM, TO) / 60 * 60);
    }

    private static Term term(RandomGenerator random) {
        int n = 1 + random.nextInt(40);
        return switch (random.nextInt(5)) {
            case 0 -> new Term.AtOnce();
            case 1 -> new Term.Hours(n);
            case 2 -> new Term.OpenHours(n);
            case 3 -> new Term.Workdays(n);
            default -> new Term.Days(n);
        };
    }
}
