package org.lectern.server.hand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.calendar.Interval;
import org.lectern.server.calendar.WorkCalendar;

/** The two halves of each day on which a library is open: one begins when it opens, the other in the middle between that and its closing. */
record HalfDays(WorkCalendar calendar) {

    /** When the half began in which this moment lies, the second lasting until midnight; null before the opening and on a closed day. */
    @Nullable
    Instant begun(Instant now) {
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        List<Interval> open = calendar.open(today);
        if (open.isEmpty()) {
            return null;
        }
        LocalTime opens = open.getFirst().opens();
        LocalTime middle =
                opens.plus(Duration.between(opens, open.getLast().closes()).dividedBy(2));
        Instant second = at(today, middle);
        Instant first = at(today, opens);
        return now.isBefore(first) ? null : now.isBefore(second) ? first : second;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }
}
