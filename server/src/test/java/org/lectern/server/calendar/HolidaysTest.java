package org.lectern.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.calendar.Holidays.Proposal;

/** Holidays are proposals; the dates here are those of the law, from a printed calendar. */
@Tag("domain")
class HolidaysTest {

    private static List<Proposal> proposals(String place, int year) {
        return Holidays.of(place.substring(0, 2), place.substring(3), Year.of(year), Locale.US);
    }

    private static List<LocalDate> days(String place, int year) {
        return proposals(place, year).stream().map(Proposal::date).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "US-WI, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 12-25",
        "US-WI, 2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 11-11 11-25 12-24 12-31",
        "US-MN, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 11-27 12-25",
        "US-MN, 2028, 01-17 02-21 05-29 06-19 07-04 09-04 11-10 11-23 11-24 12-25",
        "CA-ON, 2026, 01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26",
        "CA-ON, 2027, 01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-25 12-26",
        "CA-QC, 2026, 01-01 05-18 06-24 07-01 09-07 10-12 12-25",
        "CA-NS, 2026, 01-01 02-16 04-03 07-01 09-07 11-11 12-25",
    })
    void theHolidaysOfAStateOrProvinceAreProposed(String place, int year, String days) {
        assertThat(days(place, year))
                .containsAll(List.of(days.split(" ", -1)).stream()
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(day -> day.getYear() == year);
    }

    @ParameterizedTest
    @CsvSource({"US-WI, 2026-07-04", "US-WI, 2027-07-04", "US-WI, 2027-12-25", "US-WI, 2028-01-01"})
    void whatFallsOnAWeekendIsProposedWherePublicOfficesKeepItAndNotTwice(String place, LocalDate weekend) {
        assertThat(days(place, weekend.getYear())).doesNotContain(weekend);
    }

    @Test
    void placesDiffer() {
        assertThat(days("US-MN", 2026)).contains(LocalDate.of(2026, 11, 27));
        assertThat(days("US-WI", 2026)).doesNotContain(LocalDate.of(2026, 11, 27));
        assertThat(days("CA-ON", 2026)).contains(LocalDate.of(2026, 2, 16)).doesNotContain(LocalDate.of(2026, 6, 24));
        assertThat(days("CA-QC", 2026)).doesNotContain(LocalDate.of(2026, 2, 16));
    }

    @Test
    void aDayWithTwoNamesIsOneProposal() {
        assertThat(proposals("US-WI", 2026))
                .contains(new Proposal(LocalDate.of(2026, 2, 16), "Presidents Day / Washington's Birthday"));
    }

    @Test
    void aHolidayHasTheNameOfItsCountry() {
        LocalDate monday = LocalDate.of(2026, 9, 7);
        assertThat(proposals("US-WI", 2026)).contains(new Proposal(monday, "Labor Day"));
        assertThat(proposals("CA-ON", 2026)).contains(new Proposal(monday, "Labour Day"));
        assertThat(proposals("US-MN", 2026))
                .contains(new Proposal(LocalDate.of(2026, 10, 12), "Indigenous Peoples’ Day"));
    }

    @Test
    void everyProposalHasAName() {
        for (String place : List.of("US-WI", "US-MN", "US-NY", "US-HI", "CA-ON", "CA-QC", "CA-NS", "CA-NL")) {
            assertThat(proposals(place, 2026))
                    .extracting(Proposal::name)
                    .allSatisfy(name -> assertThat(name).isNotBlank().isNotEqualTo("undefined"));
        }
        assertThat(Holidays.of("CA", "QC", Year.of(2026), Locale.CANADA_FRENCH))
                .contains(new Proposal(LocalDate.of(2026, 7, 1), "Fête du Canada"));
    }

    @Test
    void anUnknownRegionIsProposedWhatTheWholeCountryKeeps() {
        assertThat(days("US-ZZ", 2026)).isEqualTo(days("US-", 2026)).contains(LocalDate.of(2026, 11, 26));
    }
}
