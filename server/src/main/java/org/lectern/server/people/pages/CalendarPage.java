package org.lectern.server.people.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/**
 * When the library is open; template people/calendar.jte.
 *
 * @param week one field for each day, Monday first
 * @param wrongWeek what is wrong with the week as a whole; null for nothing
 * @param days the dates that differ, from today on
 * @param proposed holidays that nobody has confirmed or put aside yet
 */
public record CalendarPage(
        Layout layout,
        List<Weekday> week,
        @Nullable String wrongWeek,
        List<Day> days,
        List<Proposal> proposed,
        Field date,
        Field name,
        Field open) {

    public CalendarPage {
        week = List.copyOf(week);
        days = List.copyOf(days);
        proposed = List.copyOf(proposed);
    }

    /** A day of the week with its hours; {@code code} names its field. */
    public record Weekday(String code, String name, Field hours) {}

    /** A date that differs; {@code open} says in words when it is open. */
    public record Day(String date, String day, String name, String open) {}

    /** A holiday that is proposed. */
    public record Proposal(String date, String day, String name) {}
}
