package org.lectern.server.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.server.words.Messages;

/** Opening hours in words, one line for each run of days that are alike. */
public final class HoursWords {

    private HoursWords() {}

    /** Days and opening times in words. */
    public record Line(String days, String times) {}

    public static List<Line> lines(List<OpeningHours> hours, Messages messages) {
        List<Line> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY;
            if (last || !times(hours, day, messages).equals(times(hours, day.plus(1), messages))) {
                lines.add(new Line(days(first, day, messages.locale()), times(hours, day, messages)));
                first = day.plus(1);
            }
        }
        return lines;
    }

    private static String days(DayOfWeek first, DayOfWeek last, Locale locale) {
        return first == last ? name(first, locale) : name(first, locale) + " – " + name(last, locale);
    }

    public static String name(DayOfWeek day) {
        return name(day, Locale.US);
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static String times(List<OpeningHours> hours, DayOfWeek day, Messages messages) {
        String times = hours.stream()
                .filter(one -> one.day() == day)
                .map(one -> time(one.opens(), messages) + " – " + time(one.closes(), messages))
                .collect(Collectors.joining(", "));
        return times.isEmpty() ? messages.text("hours.closed") : times;
    }

    private static String time(LocalTime time, Messages messages) {
        return messages.text("hours.time", time.getHour(), "%02d".formatted(time.getMinute()));
    }
}
