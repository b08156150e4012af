package org.lectern.server.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a clause stands in its document: the heading above it and its numeral there, a pilcrow where it has none. */
public record ClausePlace(String heading, String numeral) {

    private static final Pattern ITEM = Pattern.compile("item (\\d+)");
    private static final Pattern POINT = Pattern.compile("(\\w+) point");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    /** Reads a rulebook's {@code place}, as "Best Practices, item 2" or "Rules for Public Comments, third point". */
    public static ClausePlace of(String place) {
        int comma = place.indexOf(", ");
        return comma < 0
                ? new ClausePlace(place, "¶")
                : new ClausePlace(place.substring(0, comma), numeral(place.substring(comma + 2)));
    }

    private static String numeral(String rest) {
        Matcher item = ITEM.matcher(rest);
        if (item.find()) {
            return item.group(1);
        }
        Matcher point = POINT.matcher(rest);
        int ordinal = point.find() ? ORDINALS.indexOf(point.group(1)) : -1;
        return ordinal < 0 ? "¶" : Integer.toString(ordinal + 1);
    }
}
