package org.lectern.server.platform.paste;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times that pages show, as "3h", "il y a 2 jours", "June 9 at 2:02 PM"; as exact as the page was, which is not much. */
public final class ShownTime {

    private static final Pattern AGO =
            Pattern.compile("(?iu)(?:about |il y a |hace )?(\\d{1,3}|an?|une?|un[ao]?) ?(\\p{L}{1,10})\\.?(?: ago)?");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)(?:(\\p{L}{3,})\\.? (\\d{1,2})|(\\d{1,2}) (?:de )?(\\p{L}{3,})\\.?)(?:,? (?:de )?(\\d{4}))?.*");
    private static final Pattern NUMBERS = Pattern.compile("(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})");
    private static final Pattern CLOCK =
            Pattern.compile("(?i)(?:^|.*\\D)(\\d{1,2})(?:[:h](\\d{2}))(?: ?([ap])\\.? ?m\\.?)?.*");
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene"),
            List.of("feb", "fév", "fev"),
            List.of("mar"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai"),
            List.of("jun", "juin"),
            List.of("jul", "juil"),
            List.of("aug", "aoû", "aou", "ago"),
            List.of("sep"),
            List.of("oct"),
            List.of("nov"),
            List.of("dec", "déc", "dic"));

    private ShownTime() {}

    /** The moment that was meant when it was read at {@code now}; null where it cannot be read. */
    public static @Nullable Instant read(String shown, Instant now, ZoneId zone) {
        String text = shown.strip().toLowerCase(Locale.ROOT);
        if (text.length() > 60) {
            return null;
        }
        try {
            Matcher ago = AGO.matcher(text);
            if (ago.matches()) {
                long count = Character.isDigit(ago.group(1).charAt(0)) ? Long.parseLong(ago.group(1)) : 1;
                Duration unit = unit(ago.group(2));
                return unit == null ? null : now.minus(unit.multipliedBy(count));
            }
            return date(text, now, zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Duration unit(String unit) {
        if (unit.startsWith("mo") || unit.startsWith("mes")) {
            return Duration.ofDays(30);
        }
        if (unit.startsWith("sem")) {
            return Duration.ofDays(7);
        }
        return switch (unit.charAt(0)) {
            case 's' -> Duration.ofSeconds(1);
            case 'm' -> Duration.ofMinutes(1);
            case 'h' -> Duration.ofHours(1);
            case 'd', 'j' -> Duration.ofDays(1);
            case 'w' -> Duration.ofDays(7);
            case 'y', 'a' -> Duration.ofDays(365);
            default -> null;
        };
    }

    private static @Nullable Instant date(String text, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (text.startsWith("yesterday") || text.startsWith("hier") || text.startsWith("ayer")) {
            return today.minusDays(1).atTime(clock(text)).atZone(zone).toInstant();
        }
        Matcher numbers = NUMBERS.matcher(text);
        Matcher date = DATE.matcher(text);
        if (numbers.matches()) {
            return at(today, numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3), text, zone);
        }
        if (!date.matches()) {
            return null;
        }
        int month = month(date.group(1) == null ? date.group(4) : date.group(1));
        return month == 0
                ? null
                : at(today, date.group(5), month, date.group(2) == null ? date.group(3) : date.group(2), text, zone);
    }

    // Without a year the page means the last time that it was that day.
    private static Instant at(LocalDate today, @Nullable String year, int month, String day, String text, ZoneId zone) {
        LocalDate date =
                LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, Integer.parseInt(day));
        LocalDate meant = year == null && date.isAfter(today) ? date.minusYears(1) : date;
        return meant.atTime(clock(text)).atZone(zone).toInstant();
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static LocalTime clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return LocalTime.NOON;
        }
        int hour = Integer.parseInt(clock.group(1));
        boolean afternoon = "p".equals(clock.group(3)) && hour < 12;
        boolean midnight = "a".equals(clock.group(3)) && hour == 12;
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        return LocalTime.of(afternoon ? hour + 12 : midnight ? 0 : hour, minute);
    }
}
