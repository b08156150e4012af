package org.lectern.server.procedures;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.rulebook.Term;
import org.lectern.server.calendar.Due;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.web.Times;
import org.lectern.server.words.Messages;

/** Says when something is due and why then: "the end of the next workday; Thursday 26 November is Thanksgiving Day". */
public final class DueWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.US);

    private final Messages messages;
    private final Times times;

    public DueWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** When it is due, or that it is late; {@code what} is the beginning of the two messages' keys. */
    public String due(String what, CaseClock clock, Instant now) {
        return messages.text(
                what + (clock.missed(now) ? ".late" : ".due"),
                times.at(clock.dueAt()).shortText());
    }

    /** Why it ends then: the term in words, and the days that did not count. */
    public String why(CaseClock clock) {
        String term = term(clock.term());
        String days = skipped(clock.skipped());
        return days.isEmpty() ? term : term + "; " + days;
    }

    private String term(Term term) {
        return switch (term) {
            case Term.AtOnce() -> messages.text("term.at-once");
            case Term.Hours(int hours) -> messages.text("term.hours", hours);
            case Term.OpenHours(int hours) -> messages.text("term.open-hours", hours);
            case Term.Workdays(int days) -> messages.text("term.workdays", days);
            case Term.Days(int days) -> messages.text("term.days", days);
        };
    }

    /** Holidays by their names; the days on which the library is always closed only as such. */
    private String skipped(List<Due.Skipped> skipped) {
        String named = skipped.stream()
                .filter(day -> day.name() != null)
                .map(day -> messages.text("term.named", DAY.format(day.date()), day.name()))
                .collect(Collectors.joining(", "));
        String closed = skipped.stream()
                .filter(day -> day.name() == null)
                .map(day -> messages.text("term.closed", DAY.format(day.date())))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? closed : closed.isEmpty() ? named : named + ", " + closed;
    }
}
