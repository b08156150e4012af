package org.lectern.server.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.calendar.Due;

/** Days that did not count, as they are kept: one a line, the date and the name of the day where it has one. */
final class SkippedText {

    private static final int DATE = "2026-01-01".length();

    private SkippedText() {}

    static String write(List<Due.Skipped> skipped) {
        return skipped.stream()
                .map(day -> day.name() == null
                        ? day.date().toString()
                        : day.date() + " " + day.name().replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }

    static List<Due.Skipped> read(String text) {
        return text.lines()
                .map(line -> new Due.Skipped(LocalDate.parse(line.substring(0, DATE)), name(line)))
                .toList();
    }

    private static @Nullable String name(String line) {
        return line.length() > DATE ? line.substring(DATE + 1) : null;
    }
}
