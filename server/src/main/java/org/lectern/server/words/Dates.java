package org.lectern.server.words;

import static java.util.stream.Collectors.toMap;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/** How days are written in a language beyond what its pattern can say: in French the first of a month is "1er". */
public final class Dates {

    private static final Map<Long, String> FRENCH_DAYS = LongStream.rangeClosed(1, 31)
            .boxed()
            .collect(toMap(Function.identity(), day -> day == 1 ? "1er" : "" + day));

    private Dates() {}

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
