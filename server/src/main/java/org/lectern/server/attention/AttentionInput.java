package org.lectern.server.attention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of a person's choice as they were sent. */
final class AttentionInput {

    private static final int MOST_TIMES = 6;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("[H:mm][H.mm][H]", Locale.ROOT);

    private AttentionInput() {}

    /** Times of day such as {@code 13:00, 16:30}; null where one of them is none, or they are too many. */
    static @Nullable List<LocalTime> times(String text) {
        try {
            List<LocalTime> times = Stream.of(text.strip().split("[\\s,;]+"))
                    .filter(one -> !one.isEmpty())
                    .map(one -> LocalTime.parse(one, TIME))
                    .toList();
            return times.size() <= MOST_TIMES ? times : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    static String written(List<LocalTime> times) {
        return times.stream().map(LocalTime::toString).collect(Collectors.joining(", "));
    }

    static Set<DayOfWeek> days(List<String> names) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> names.contains(code(day)))
                .collect(Collectors.toSet());
    }

    static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** The labels among these that can be covered. */
    static Set<String> labels(List<String> names) {
        return Choice.MAY_HURT.stream().filter(names::contains).collect(Collectors.toSet());
    }
}
