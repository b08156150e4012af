package org.lectern.server.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Public holidays of a state or province as Jollyday has them. They are proposals: it names some that a given library does not keep, so
 * that a person confirms each.
 */
public final class Holidays {

    private Holidays() {}

    /** A day that may be a holiday. */
    public record Proposal(LocalDate date, String name) {}

    /**
     * Proposals of a year in their order.
     *
     * @param country ISO 3166-1 code, such as {@code US}
     * @param region the part after the country in ISO 3166-2, such as {@code WI}; empty for those of the whole country
     */
    public static List<Proposal> of(String country, String region, Year year, Locale locale) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        return manager.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, region.toLowerCase(Locale.ROOT)).stream()
                .map(holiday -> proposal(holiday, locale))
                .sorted(Comparator.comparing(Proposal::date).thenComparing(Proposal::name))
                .distinct()
                .toList();
    }

    private static Proposal proposal(Holiday holiday, Locale locale) {
        return new Proposal(holiday.getDate(), holiday.getDescription(locale));
    }
}
