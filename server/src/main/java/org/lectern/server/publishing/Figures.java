package org.lectern.server.publishing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.calendar.WorkCalendar;
import org.lectern.server.cases.CaseClock;

/**
 * How long answers took in opening time, and how many came late.
 *
 * @param median half took at most this long; null where there are none
 * @param ninth nine in ten took at most this long (the nearest rank); null where there are none
 */
record Figures(
        int answered,
        int late,
        @Nullable Duration median,
        @Nullable Duration ninth) {

    static Figures of(List<CaseClock> stopped, WorkCalendar calendar) {
        List<Duration> took = stopped.stream()
                .map(clock -> calendar.openTime(
                        clock.startedAt(), clock.stoppedAt() == null ? clock.startedAt() : clock.stoppedAt()))
                .sorted()
                .toList();
        int late = (int) stopped.stream()
                .filter(clock -> clock.stoppedAt() != null && clock.missed(clock.stoppedAt()))
                .count();
        return new Figures(took.size(), late, rank(took, 50), rank(took, 90));
    }

    /** The nearest rank: the smallest value that at least so many percent do not exceed. */
    private static @Nullable Duration rank(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get(Math.ceilDiv(percent * sorted.size(), 100) - 1);
    }
}
