package org.lectern.server.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and why then: the days that did not count, in order.
 *
 * @param skipped closed days between the day on which it began and the day on which it is due; none where the term counts them like others
 */
public record Due(Instant at, List<Skipped> skipped) {

    public Due {
        skipped = List.copyOf(skipped);
    }

    /**
     * A day that did not count.
     *
     * @param name of the special day; null where the library is always closed on this day of the week
     */
    public record Skipped(LocalDate date, @Nullable String name) {}
}
