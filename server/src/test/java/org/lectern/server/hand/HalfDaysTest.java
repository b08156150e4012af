package org.lectern.server.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.calendar.Interval;
import org.lectern.server.calendar.SpecialDay;
import org.lectern.server.calendar.WorkCalendar;

/** When in a library's day somebody is to look at a channel that no program reads. */
@Tag("domain")
class HalfDaysTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate THANKSGIVING = LocalDate.of(2026, 11, 26);
    private static final List<Interval> TWICE = List.of(
            new Interval(LocalTime.of(13, 0), LocalTime.of(19, 0)),
            new Interval(LocalTime.of(9, 0), LocalTime.of(11, 0)));

    private final HalfDays days = new HalfDays(new WorkCalendar(
            CHICAGO,
            Map.of(DayOfWeek.WEDNESDAY, TWICE, DayOfWeek.THURSDAY, TWICE),
            Map.of(THANKSGIVING, new SpecialDay(THANKSGIVING, "Thanksgiving", List.of()))));

    private static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 11, day, hour, minute).atZone(CHICAGO).toInstant();
    }

    @Test
    void theFirstHalfBeginsAtTheOpeningAndTheSecondInTheMiddleOfTheDay() {
        assertThat(days.begun(at(25, 9, 0))).isEqualTo(at(25, 9, 0));
        assertThat(days.begun(at(25, 13, 59))).isEqualTo(at(25, 9, 0));
        assertThat(days.begun(at(25, 14, 0))).isEqualTo(at(25, 14, 0));
        assertThat(days.begun(at(25, 23, 59))).isEqualTo(at(25, 14, 0));
    }

    @Test
    void nobodyIsAskedToLookBeforeTheLibraryOpens() {
        assertThat(days.begun(at(25, 8, 59))).isNull();
    }

    @Test
    void nobodyIsAskedToLookOnADayOnWhichTheLibraryIsClosed() {
        assertThat(days.begun(at(24, 12, 0))).isNull();
        assertThat(days.begun(at(26, 12, 0))).isNull();
    }
}
