package org.lectern.rulebook;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When what a clause keeps is to be looked at again: {@code every year}, {@code every 6 months}, or a date. */
public final class Reviews {

    private static final Pattern EVERY = Pattern.compile("every (?:([1-9][0-9]{0,2}) )?(day|week|month|year)s?");

    private Reviews() {}

    /**
     * The latest day, up to {@code today}, on which the clause's register was to be looked at again; empty where there was none, or
     * where its text names no day.
     *
     * @param since from when the clause has been practised
     */
    public static Optional<LocalDate> latest(Clause clause, LocalDate since, LocalDate today) {
        return clause.controls().stream()
                .filter(Control.Register.class::isInstance)
                .map(control -> ((Control.Register) control).review())
                .flatMap(review -> latest(review, since, today).stream())
                .max(LocalDate::compareTo);
    }

    /**
     * The same, from the day or year that the document's head names where no register of the clause says when; of a year its first
     * day, so that it can be done within it.
     */
    public static Optional<LocalDate> latest(
            Clause clause, Rulebook.Document document, LocalDate since, LocalDate today) {
        boolean said = clause.controls().stream()
                .anyMatch(control -> control instanceof Control.Register register
                        && !register.review().isEmpty());
        return said ? latest(clause, since, today) : day(document, "-01-01").filter(day -> !day.isAfter(today));
    }

    /** Whether the day or the year that the document's head names for its next review is over. */
    public static boolean overdue(Rulebook.Document document, LocalDate today) {
        return day(document, "-12-31").filter(today::isAfter).isPresent();
    }

    private static Optional<LocalDate> day(Rulebook.Document document, String ofYear) {
        String next = document.nextReview();
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(next.contains("-") ? next : next + ofYear));
    }

    private static Optional<LocalDate> latest(String review, LocalDate since, LocalDate today) {
        Matcher every = EVERY.matcher(review);
        if (every.matches()) {
            return lastOf(period(every), since, today);
        }
        try {
            LocalDate day = LocalDate.parse(review);
            return day.isAfter(today) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Period period(Matcher every) {
        int n = every.group(1) == null ? 1 : Integer.parseInt(every.group(1));
        return switch (every.group(2)) {
            case "day" -> Period.ofDays(n);
            case "week" -> Period.ofWeeks(n);
            case "month" -> Period.ofMonths(n);
            default -> Period.ofYears(n);
        };
    }

    // Counted from the beginning each time, so that a 31st comes back after a month without one.
    private static Optional<LocalDate> lastOf(Period period, LocalDate since, LocalDate today) {
        LocalDate last = null;
        for (int n = 1; !since.plus(period.multipliedBy(n)).isAfter(today); n++) {
            last = since.plus(period.multipliedBy(n));
        }
        return Optional.ofNullable(last);
    }
}
