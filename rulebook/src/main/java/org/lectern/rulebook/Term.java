package org.lectern.rulebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something may take, as a rulebook writes it; a calendar says when that is. */
public sealed interface Term {

    /** What may be written, for messages. */
    String FORMS = "at once, N hours, N open hours, the end of the next workday, N workdays, N days";

    /** Without delay. */
    record AtOnce() implements Term {}

    /** Hours by the clock, open or not. */
    record Hours(int hours) implements Term {}

    /** Hours in which the library is open. */
    record OpenHours(int hours) implements Term {}

    /** The end of the n-th working day after the day on which it begins. */
    record Workdays(int days) implements Term {}

    /** Days by the calendar, open or not, at the same time of day. */
    record Days(int days) implements Term {}

    /** The longest term in its unit: enough for years, and a slip is found. */
    int MOST = 3660;

    /** The term as {@link #of} reads it. */
    default String text() {
        return switch (this) {
            case AtOnce() -> "at once";
            case Hours(int hours) -> hours + " hours";
            case OpenHours(int hours) -> hours + " open hours";
            case Workdays(int days) -> days == 1 ? "the end of the next workday" : days + " workdays";
            case Days(int days) -> days + " days";
        };
    }

    /** Reads a term; empty where it has none of the {@link #FORMS}. */
    static Optional<Term> of(String text) {
        return switch (text) {
            case "at once" -> Optional.of(new AtOnce());
            case "the end of the next workday" -> Optional.of(new Workdays(1));
            default -> counted(text);
        };
    }

    private static Optional<Term> counted(String text) {
        Matcher matcher = Pattern.compile("([1-9][0-9]{0,3}) (hours?|open hours?|workdays?|days?)")
                .matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int n = Integer.parseInt(matcher.group(1));
        Term term = switch (matcher.group(2)) {
            case "hour", "hours" -> new Hours(n);
            case "open hour", "open hours" -> new OpenHours(n);
            case "workday", "workdays" -> new Workdays(n);
            default -> new Days(n);
        };
        return n > MOST ? Optional.empty() : Optional.of(term);
    }
}
