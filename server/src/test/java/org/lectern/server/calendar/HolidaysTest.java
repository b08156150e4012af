package org.lectern.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.calendar.Holidays.Proposal;

@Tag("domain")
class HolidaysTest {

    private static List<LocalDate> days(String country, String region, int year) {
        return Holidays.of(country, region, Year.of(year), Locale.US).stream()
                .map(Proposal::date)
                .toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void wisconsinAndMinnesotaAreProposedTheDaysThatTheWholeCountryKeeps() {
        for (String state : List.of("WI", "MN")) {
            System.out.println(Holidays.of("US", state, Year.of(2026), Locale.US));
            System.out.println(Holidays.of("US", state, Year.of(2027), Locale.US));
        }
        System.out.println(Holidays.of("US", "", Year.of(2026), Locale.US));
        System.out.println(Holidays.of("CA", "ON", Year.of(2026), Locale.CANADA));
        System.out.println(Holidays.of("CA", "ON", Year.of(2027), Locale.CANADA));
        System.out.println(Holidays.of("CA", "QC", Year.of(2026), Locale.CANADA_FRENCH));
        System.out.println(Holidays.of("CA", "NS", Year.of(2026), Locale.CANADA));
        System.out.println(Holidays.of("CA", "NL", Year.of(2026), Locale.CANADA));
        System.out.println(Holidays.of("US", "HI", Year.of(2026), Locale.US));
        assertThat(days("US", "WI", 2026)).contains(day("2026-01-01"));
    }
}
