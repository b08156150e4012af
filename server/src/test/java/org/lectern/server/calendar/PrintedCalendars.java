package org.lectern.server.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The libraries of {@code calendars.csv}, and how its lines and those of {@code clocks.csv} are read. */
final class PrintedCalendars {

    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private static final Map<String, WorkCalendar> ALL = all();

    private PrintedCalendars() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static WorkCalendar named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static Map<String, WorkCalendar> all() {
        Map<String, List<String[]>> lines = new LinkedHashMap<>();
        for (String[] line : lines("calendars.csv")) {
            lines.computeIfAbsent(line[0], _ -> new ArrayList<>()).add(line);
        }
        Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
        lines.forEach((name, its) -> calendars.put(name, calendar(its)));
        return calendars;
    }

    private static WorkCalendar calendar(List<String[]> lines) {
        Map<DayOfWeek, List<Interval>> week = new HashMap<>();
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            if (line.length == 4) {
                LocalDate day = LocalDate.parse(line[1]);
                special.put(day, new SpecialDay(day, line[3], hours(line[2])));
            } else {
                for (String day : line[1].split(" ", -1)) {
                    week.put(DayOfWeek.of(DAYS.indexOf(day) + 1), hours(line[2]));
                }
            }
        }
        return new WorkCalendar(ZoneId.of(lines.getFirst()[2]), week, special);
    }

    private static List<Interval> hours(String text) {
        return text.equals("closed") ? List.of() : HoursText.read(text).orElseThrow();
    }

    /** The fields of the lines that are no comments. */
    static List<String[]> lines(String file) {
        try (InputStream in = Objects.requireNonNull(PrintedCalendars.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
