package org.lectern.server.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opening hours as people write them: "10:00 – 17:00", "9am - noon, 1pm - 5:30pm", or nothing for a closed day. */
public final class HoursText {

    private static final Pattern SPAN = Pattern.compile("(.+?)\\s*(?:-|–|—|\\bto\\b)\\s*(.+)");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?\\s*([ap])?\\.?m?\\.?");
    private static final int MOST_INTERVALS = 6;

    private HoursText() {}

    /** The intervals in order; empty where the text cannot be read, an interval ends before it begins, or two overlap. */
    public static Optional<List<Interval>> read(String text) {
        List<Interval> intervals = new ArrayList<>();
        for (String part : text.strip().toLowerCase(Locale.ROOT).split(",", -1)) {
            if (!part.isBlank()) {
                Optional<Interval> interval = interval(part.strip());
                if (interval.isEmpty()) {
                    return Optional.empty();
                }
                intervals.add(interval.get());
            }
        }
        intervals.sort(Comparator.comparing(Interval::opens));
        return intervals.size() > MOST_INTERVALS || overlap(intervals) ? Optional.empty() : Optional.of(intervals);
    }

    private static boolean overlap(List<Interval> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opens().isBefore(sorted.get(i - 1).closes())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Interval> interval(String part) {
        Matcher span = SPAN.matcher(part);
        if (!span.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Interval(time(span.group(1)), time(span.group(2))));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        if (text.equals("noon")) {
            return LocalTime.NOON;
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException(text);
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        String half = time.group(3);
        if (half != null && (hour < 1 || hour > 12)) {
            throw new IllegalArgumentException(text);
        }
        return LocalTime.of(half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0), minute);
    }

    /** The same in one form, "09:00 – 12:00, 13:00 – 17:00". */
    public static String write(List<Interval> intervals) {
        return intervals.stream().map(one -> one.opens() + " – " + one.closes()).collect(Collectors.joining(", "));
    }
}
