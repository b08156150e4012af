package org.lectern.server.people;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** One interval in which the library is open on a day of the week, in its own zone. */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {

    public OpeningHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(day + ": " + opens + " is not before " + closes);
        }
    }
}
