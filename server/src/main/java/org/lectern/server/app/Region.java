package org.lectern.server.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a library can be: the states of the United States and the District of Columbia by postal code, and Ontario as in ISO 3166-2, each
 * with the time zone of most of it.
 */
record Region(String code, String name, String zone) {

    private static final String TABLE = """
            AL Alabama|Chicago
            AK Alaska|Anchorage
            AZ Arizona|Phoenix
            AR Arkansas|Chicago
            CA California|Los_Angeles
            CO Colorado|Denver
            CT Connecticut|New_York
            DE Delaware|New_York
            DC District of Columbia|New_York
            FL Florida|New_York
            GA Georgia|New_York
            HI Hawaii|Honolulu
            ID Idaho|Boise
            IL Illinois|Chicago
            IN Indiana|Indiana/Indianapolis
            IA Iowa|Chicago
            KS Kansas|Chicago
            KY Kentucky|New_York
            LA Louisiana|Chicago
            ME Maine|New_York
            MD Maryland|New_York
            MA Massachusetts|New_York
            MI Michigan|Detroit
            MN Minnesota|Chicago
            MS Mississippi|Chicago
            MO Missouri|Chicago
            MT Montana|Denver
            NE Nebraska|Chicago
            NV Nevada|Los_Angeles
            NH New Hampshire|New_York
            NJ New Jersey|New_York
            NM New Mexico|Denver
            NY New York|New_York
            NC North Carolina|New_York
            ND North Dakota|Chicago
            OH Ohio|New_York
            OK Oklahoma|Chicago
            OR Oregon|Los_Angeles
            PA Pennsylvania|New_York
            RI Rhode Island|New_York
            SC South Carolina|New_York
            SD South Dakota|Chicago
            TN Tennessee|Chicago
            TX Texas|Chicago
            UT Utah|Denver
            VT Vermont|New_York
            VA Virginia|New_York
            WA Washington|Los_Angeles
            WV West Virginia|New_York
            WI Wisconsin|Chicago
            WY Wyoming|Denver
            CA-ON Ontario, Canada|Toronto
            """;

    /** In the order of their names, those of the United States first. */
    static final Map<String, Region> ALL = all();

    private static Map<String, Region> all() {
        Map<String, Region> all = new LinkedHashMap<>();
        Arrays.stream(TABLE.split("\n")).map(Region::read).forEach(state -> all.put(state.code(), state));
        return all;
    }

    private static Region read(String line) {
        int bar = line.indexOf('|');
        String city = line.substring(bar + 1);
        String area = city.equals("Honolulu") ? "Pacific/" : "America/";
        int blank = line.indexOf(' ');
        return new Region(line.substring(0, blank), line.substring(blank + 1, bar), area + city);
    }

    /** The name behind a code, or the code itself where it is none of these. */
    static String named(String code) {
        Region state = ALL.get(code);
        return state == null ? code : state.name();
    }
}
