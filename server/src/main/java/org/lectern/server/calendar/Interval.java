package org.lectern.server.calendar;

import java.time.LocalTime;

/** A stretch of one day in which the library is open, in its own zone; {@code closes} is the first moment at which it is shut. */
public record Interval(LocalTime opens, LocalTime closes) {

    public Interval {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(opens + " is not before " + closes);
        }
    }
}
