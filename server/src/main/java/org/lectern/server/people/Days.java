package org.lectern.server.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes whole days. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.US);

    private Days() {}

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    static String first(Instant begin, ZoneId zone) {
        return DAY.format(begin.atZone(zone));
    }

    /** The last day before an end, which is the beginning of the next. */
    static String last(Instant end, ZoneId zone) {
        return DAY.format(end.minusNanos(1).atZone(zone));
    }
}
