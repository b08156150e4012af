package org.lectern.server.calendar;

import java.time.LocalDate;
import java.util.List;

/** One date on which other hours hold than in the week, such as a holiday; without any the library is closed that day. */
public record SpecialDay(LocalDate date, String name, List<Interval> open) {

    public SpecialDay {
        open = List.copyOf(open);
    }

    public boolean closed() {
        return open.isEmpty();
    }
}
