package org.lectern.server.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.When;
import org.lectern.server.words.Dates;
import org.lectern.server.words.Messages;

/** Writes moments as pages show them, in one zone. */
public final class Times {

    private static final Forms ENGLISH = Forms.in(Locale.US, "d MMMM", " uuuu", "HH:mm");
    private static final Forms FRENCH = Forms.in(Locale.CANADA_FRENCH, "d MMMM", " uuuu", "H\u00a0'h'\u00a0mm");
    private static final Forms SPANISH = Forms.in(Locale.forLanguageTag("es-US"), "d 'de' MMMM", " 'de' uuuu", "HH:mm");
    private static final int A_WEEK_BUT_ONE = 6;

    private final Clock clock;
    private final ZoneId zone;
    private final Messages messages;

    public Times(Clock clock, ZoneId zone, Messages messages) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    private record Forms(
            DateTimeFormatter exact,
            DateTimeFormatter day,
            DateTimeFormatter thisWeek,
            DateTimeFormatter thisYear,
            DateTimeFormatter otherYear) {

        static Forms in(Locale locale, String day, String ofYear, String time) {
            return new Forms(
                    Dates.form("EEEE " + day + ofYear + ", HH:mm:ss zzz", locale),
                    Dates.form("EEEE " + day + ofYear, locale),
                    Dates.form("EEE " + time, locale),
                    Dates.form("EEE " + day, locale),
                    Dates.form("EEE " + day + ofYear, locale));
        }
    }

    private Forms forms() {
        return switch (messages.locale().getLanguage()) {
            case "fr" -> FRENCH;
            case "es" -> SPANISH;
            default -> ENGLISH;
        };
    }

    /** The moment as a point: "Tue 14:05" within six days of now, "Tue 9 June" within the year, else with the year. */
    public When at(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return new When(moment, point(there), forms().exact().format(there));
    }

    /** The moment by its day in full, as {@link #day}. */
    public When onDay(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return new When(moment, day(there.toLocalDate()), forms().exact().format(there));
    }

    /** A day in full: "Tuesday 9 June 2026". */
    public String day(LocalDate day) {
        return forms().day().format(day);
    }

    /** The last day of what is over at the moment, as {@link #day}. */
    public String lastDay(Instant end) {
        return day(lastDay(end, zone));
    }

    /** The last day of what is over at the moment, as it is counted in the zone. */
    public static LocalDate lastDay(Instant end, ZoneId zone) {
        return end.minusSeconds(1).atZone(zone).toLocalDate();
    }

    /** What {@link #at} gives, or null for null. */
    public @Nullable When atOrNull(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    /** How long ago: "2 min" within the hour, "3 h" within the day, then as {@link #at}. */
    public When ago(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return new When(moment, age(moment, there), forms().exact().format(there));
    }

    private String age(Instant moment, ZonedDateTime there) {
        Duration age = Duration.between(moment, clock.instant());
        if (age.isNegative() || age.toHours() >= 24) {
            return point(there);
        }
        return age.toHours() == 0
                ? messages.text("time.minutes", Math.max(1, age.toMinutes()))
                : messages.text("time.hours", age.toHours());
    }

    private String point(ZonedDateTime there) {
        ZonedDateTime now = clock.instant().atZone(zone);
        if (Math.abs(ChronoUnit.DAYS.between(now.toLocalDate(), there.toLocalDate())) <= A_WEEK_BUT_ONE) {
            return forms().thisWeek().format(there);
        }
        return (now.getYear() == there.getYear() ? forms().thisYear() : forms().otherYear()).format(there);
    }
}
