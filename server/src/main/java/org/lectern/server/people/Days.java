package org.lectern.server.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes and reads whole days. */
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

    /** The day as a date field sends it; null where that is none. */
    static @Nullable LocalDate read(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
