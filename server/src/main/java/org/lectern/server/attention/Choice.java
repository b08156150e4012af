package org.lectern.server.attention;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.server.calendar.WorkCalendar;

/**
 * What a person wants covered, and when they want to be written to.
 *
 * @param veiled words of labels; a text in which one of them was noticed is covered until they ask for it
 * @param grey pictures are shown in grey
 * @param atOpening they are written to when the library opens
 * @param times further times at which they are, also while it is closed
 * @param days the days on which they are written to at all
 * @param mutedUntil until then they are not, and see no counts; null for never asked
 */
public record Choice(
        Set<String> veiled,
        boolean grey,
        boolean atOpening,
        List<LocalTime> times,
        Set<DayOfWeek> days,
        @Nullable Instant mutedUntil) {

    /** What may hurt, in the order in which a person chooses from it. */
    public static final List<String> MAY_HURT =
            List.of("obscene", "hate", "harassment", "threat", "self-harm", "crisis");

    /** What holds for who has chosen nothing. */
    public static final Choice DEFAULT =
            new Choice(Set.of("obscene", "hate"), false, true, List.of(), EnumSet.allOf(DayOfWeek.class), null);

    private static final int DAYS_AHEAD = 400;

    public Choice {
        veiled = Set.copyOf(veiled);
        times = times.stream().distinct().sorted().toList();
        days = Set.copyOf(days);
    }

    /** The first of these labels that they want covered, or null where they want to see the text. */
    public @Nullable String veils(Collection<String> labels) {
        return MAY_HURT.stream()
                .filter(veiled::contains)
                .filter(labels::contains)
                .findFirst()
                .orElse(null);
    }

    public boolean muted(Instant now) {
        return mutedUntil != null && now.isBefore(mutedUntil);
    }

    /** When they are written to next after a moment, by the library's calendar; null where they never are. */
    @Nullable
    Instant next(WorkCalendar calendar, Instant after) {
        LocalDate first = after.atZone(calendar.zone()).toLocalDate();
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> on(calendar, day))
                .filter(moment -> moment.isAfter(after) && !muted(moment))
                .findFirst()
                .orElse(null);
    }

    private Stream<Instant> on(WorkCalendar calendar, LocalDate day) {
        if (!days.contains(day.getDayOfWeek())) {
            return Stream.empty();
        }
        return Stream.concat(
                        atOpening ? Stream.ofNullable(calendar.opening(day)) : Stream.empty(),
                        times.stream().map(time -> calendar.at(day, time)))
                .distinct()
                .sorted();
    }

    /** The same, and left alone until the library opens on a later day than today. */
    Choice muted(WorkCalendar calendar, Instant now) {
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        Instant opening = Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .map(calendar::opening)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> calendar.at(today.plusDays(1), LocalTime.MIN));
        return mutedUntil(opening);
    }

    /** The same, and left alone until then; null ends it. */
    Choice mutedUntil(@Nullable Instant until) {
        return new Choice(veiled, grey, atOpening, times, days, until);
    }

    Choice veiling(Set<String> labels, boolean inGrey) {
        return new Choice(labels, inGrey, atOpening, times, days, mutedUntil);
    }

    Choice written(boolean opening, List<LocalTime> further, Set<DayOfWeek> when) {
        return new Choice(veiled, grey, opening, further, when, mutedUntil);
    }
}
