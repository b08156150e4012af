package org.lectern.server.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.calendar.Interval;
import org.lectern.server.calendar.SpecialDay;
import org.lectern.server.calendar.WorkCalendar;

/** When somebody is written to, and what is covered for them. */
@Tag("domain")
class ChoiceTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final LocalDate THANKSGIVING = LocalDate.of(2026, 11, 26);

    /** Open from Tuesday to Saturday from ten, with a break at noon, but for Thanksgiving. */
    private static final WorkCalendar LIBRARY = calendar(CHICAGO, LocalTime.of(10, 0), LocalTime.of(14, 0));

    private static WorkCalendar calendar(ZoneId zone, LocalTime morning, LocalTime afternoon) {
        List<Interval> hours =
                List.of(new Interval(afternoon, afternoon.plusHours(3)), new Interval(morning, morning.plusHours(2)));
        return new WorkCalendar(
                zone,
                Stream.of(
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY,
                                DayOfWeek.SATURDAY)
                        .collect(Collectors.toMap(day -> day, _ -> hours)),
                Map.of(THANKSGIVING, new SpecialDay(THANKSGIVING, "Thanksgiving Day", List.of())));
    }

    private static Choice at(boolean opening, Set<DayOfWeek> days, LocalTime... times) {
        return Choice.DEFAULT.written(opening, List.of(times), days);
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static List<String> next(Choice choice, WorkCalendar calendar, String after, int count) {
        List<String> all = new ArrayList<>();
        Instant from = moment(after);
        for (int i = 0; i < count; i++) {
            from = Objects.requireNonNull(choice.next(calendar, from));
            all.add(from.atZone(calendar.zone()).toOffsetDateTime().toString());
        }
        return all;
    }

    @Test
    void whoHasChosenNothingIsWrittenToOnceADayWhenTheLibraryOpensAndNotOnAHoliday() {
        assertThat(next(Choice.DEFAULT, LIBRARY, "2026-11-24T09:59:59-06:00", 4))
                .containsExactly(
                        "2026-11-24T10:00-06:00",
                        "2026-11-25T10:00-06:00",
                        "2026-11-27T10:00-06:00",
                        "2026-11-28T10:00-06:00");
        assertThat(next(Choice.DEFAULT, LIBRARY, "2026-11-28T10:00-06:00", 1))
                .as("that very moment is over")
                .containsExactly("2026-12-01T10:00-06:00");
    }

    @Test
    void furtherTimesHoldWhileItIsClosedAndOnlyOnTheDaysThatWereChosen() {
        Choice choice =
                at(true, Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY), LocalTime.of(16, 30), LocalTime.of(10, 0));
        assertThat(next(choice, LIBRARY, "2026-11-21T12:00-06:00", 4))
                .containsExactly(
                        "2026-11-22T10:00-06:00",
                        "2026-11-22T16:30-06:00",
                        "2026-11-24T10:00-06:00",
                        "2026-11-24T16:30-06:00");
    }

    @Test
    void whoWantsNoneGetsNone() {
        assertThat(at(false, EVERY_DAY).next(LIBRARY, moment("2026-11-24T09:00-06:00")))
                .isNull();
        assertThat(at(true, Set.of(), LocalTime.NOON).next(LIBRARY, moment("2026-11-24T09:00-06:00")))
                .isNull();
        assertThat(at(true, Set.of(DayOfWeek.MONDAY)).next(LIBRARY, moment("2026-11-24T09:00-06:00")))
                .as("never open on a Monday")
                .isNull();
    }

    @Test
    void inSpringATimeThatIsLeftOutIsTheMomentOfTheChangeAndNoDayIsMissed() {
        Choice choice = at(false, EVERY_DAY, LocalTime.of(2, 30));
        assertThat(next(choice, LIBRARY, "2026-03-07T02:00-06:00", 3))
                .containsExactly("2026-03-07T02:30-06:00", "2026-03-08T03:00-05:00", "2026-03-09T02:30-05:00");
        WorkCalendar early = calendar(CHICAGO, LocalTime.of(2, 0), LocalTime.of(14, 0));
        assertThat(next(at(true, EVERY_DAY, LocalTime.of(2, 59)), early, "2026-03-08T00:00-06:00", 1))
                .as("closed on Sundays: one time of its own, told once")
                .containsExactly("2026-03-08T03:00-05:00");
    }

    @Test
    void inAutumnATimeThatComesTwiceIsToldTheFirstTimeOnly() {
        Choice choice = at(false, EVERY_DAY, LocalTime.of(1, 30));
        assertThat(next(choice, LIBRARY, "2026-10-31T12:00-05:00", 2))
                .containsExactly("2026-11-01T01:30-05:00", "2026-11-02T01:30-06:00");
        assertThat(next(Choice.DEFAULT, LIBRARY, "2026-10-31T12:00-05:00", 1))
                .as("opening keeps its time of day")
                .containsExactly("2026-11-03T10:00-06:00");
    }

    @Test
    void everyDayIsToldOnceInAYearWithBothChanges() {
        Choice choice = at(false, EVERY_DAY, LocalTime.of(2, 15));
        List<String> days = next(choice, LIBRARY, "2026-01-01T00:00-06:00", 365).stream()
                .map(text -> text.substring(0, 10))
                .toList();
        assertThat(days).doesNotHaveDuplicates().startsWith("2026-01-01").endsWith("2026-12-31");
    }

    @Test
    void muteLastsUntilTheLibraryOpensOnALaterDayAndEndsByItself() {
        Choice muted = Choice.DEFAULT.muted(LIBRARY, moment("2026-11-25T09:00-06:00"));
        assertThat(muted.mutedUntil()).isEqualTo(moment("2026-11-27T10:00-06:00"));
        assertThat(muted.muted(moment("2026-11-27T09:59-06:00"))).isTrue();
        assertThat(muted.muted(moment("2026-11-27T10:00-06:00"))).isFalse();
        assertThat(next(
                        muted.written(true, List.of(LocalTime.of(16, 0)), EVERY_DAY),
                        LIBRARY,
                        "2026-11-25T09:00-06:00",
                        2))
                .containsExactly("2026-11-27T10:00-06:00", "2026-11-27T16:00-06:00");
        assertThat(muted.mutedUntil(null).muted(moment("2026-11-25T09:00-06:00")))
                .isFalse();
    }

    @Test
    void aTextIsCoveredForWhatThePersonChoseAndOnlyForThat() {
        assertThat(Choice.DEFAULT.veils(List.of("personal-info", "hate", "obscene")))
                .isEqualTo("obscene");
        assertThat(Choice.DEFAULT.veils(List.of("threat", "personal-info"))).isNull();
        assertThat(Choice.DEFAULT.veiling(Set.of("threat"), true).veils(List.of("obscene", "threat")))
                .isEqualTo("threat");
        assertThat(Choice.DEFAULT.veiling(Set.of(), false).veils(Choice.MAY_HURT))
                .isNull();
    }

    @Test
    void timesAreReadAsAPersonWritesThem() {
        assertThat(AttentionInput.times(" 13:00, 9:05;16.30 "))
                .containsExactly(LocalTime.of(13, 0), LocalTime.of(9, 5), LocalTime.of(16, 30));
        assertThat(AttentionInput.times("")).isEmpty();
        for (String wrong : List.of("noon", "25:00", "13:61", "1,2,3,4,5,6,7", "13:00 pm", "-1:00")) {
            assertThat(AttentionInput.times(wrong)).as(wrong).isNull();
        }
    }

    @Test
    void whatIsKeptReadsBackAsItWasWritten() {
        assertThat(AttentionInput.times(AttentionInput.written(List.of(LocalTime.of(9, 5), LocalTime.of(16, 30)))))
                .containsExactly(LocalTime.of(9, 5), LocalTime.of(16, 30));
        assertThat(AttentionInput.days(List.of("monday", "sunday", "someday")))
                .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }
}
