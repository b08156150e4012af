package org.lectern.server.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays of a state or province as Jollyday has them. They are proposals: it names some that a given library does not keep, so
 * that a person confirms each.
 */
public final class Holidays {

    private static final String NO_NAME = "undefined";

    /** What these countries call otherwise than Jollyday does in English. */
    private static final Map<String, Map<String, String>> OWN_NAMES = Map.of(
            "US", Map.of("LABOUR_DAY", "Labor Day", "INDIGENOUS_PEOPLES_DAY", "Indigenous Peoples’ Day"),
            "CA", Map.of("LABOUR_DAY", "Labour Day"));

    private Holidays() {}

    /** A day that may be a holiday. */
    public record Proposal(LocalDate date, String name) {}

    /**
     * Proposals of a year in their order, one for each day. What falls on a weekend stands where public offices keep it, be that the last
     * day of the year before.
     *
     * @param country ISO 3166-1 code, such as {@code US}
     * @param region the part after the country in ISO 3166-2, such as {@code WI}; empty for those of the whole country
     */
    public static List<Proposal> of(String country, String region, Year year, Locale locale) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        Map<LocalDate, String> names = Stream.of(year, year.plusYears(1))
                .flatMap(one ->
                        manager.getHolidays(one, HolidayType.PUBLIC_HOLIDAY, region.toLowerCase(Locale.ROOT)).stream())
                .filter(holiday -> Year.from(holiday.getDate()).equals(year))
                .collect(Collectors.toMap(
                        Holiday::getDate, holiday -> name(holiday, country, locale), Holidays::both, TreeMap::new));
        return names.entrySet().stream()
                .map(day -> new Proposal(day.getKey(), day.getValue()))
                .toList();
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one.compareTo(other) < 0 ? one + " / " + other : other + " / " + one;
    }

    // Jollyday has no name for some, such as the Fête nationale of Quebec; their key is better than nothing.
    private static String name(Holiday holiday, String country, Locale locale) {
        String own = OWN_NAMES.getOrDefault(country, Map.of()).get(holiday.getPropertiesKey());
        if (own != null && locale.getLanguage().equals("en")) {
            return own;
        }
        String name = holiday.getDescription(locale);
        if (!name.equals(NO_NAME)) {
            return name;
        }
        String key = holiday.getPropertiesKey();
        String words = key.substring(key.lastIndexOf('.') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
