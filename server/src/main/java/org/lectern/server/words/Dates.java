package org.lectern.server.words;

import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** How days are typed, and how they are written in a language beyond what its pattern can say: in French the first of a month is "1er". */
public final class Dates {

    private static final Map<Long, String> FRENCH_DAYS = LongStream.rangeClosed(1, 31)
            .boxed()
            .collect(toMap(Function.identity(), day -> day == 1 ? "1er" : "" + day));

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Dates() {}

    /** The day as a date field sends it; null where it is none, or so far away that nothing here can be about it. */
    public static @Nullable LocalDate typed(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** A pattern of {@link DateTimeFormatter} in the language. */
    public static DateTimeFormatter form(String pattern, Locale locale) {
        if (!locale.getLanguage().equals("fr")) {
            return DateTimeFormatter.ofPattern(pattern, locale);
        }
        DateTimeFormatterBuilder form = new DateTimeFormatterBuilder();
        String[] parts = pattern.split("\\bd\\b", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                form.appendText(ChronoField.DAY_OF_MONTH, FRENCH_DAYS);
            }
            form.appendPattern(parts[i]);
        }
        return form.toFormatter(locale);
    }
}
