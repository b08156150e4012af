package org.lectern.server.publishing;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in the place of {@code {names}} in a prepared answer; what is not known stays as it is, to be seen and filled in. */
final class Variables {

    static final List<String> NAMES = List.of("author", "library", "post", "me", "today");

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, String> values;

    Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    String in(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** The names in braces that have no value yet. */
    static List<String> left(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
