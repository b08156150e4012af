package org.lectern.server.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.rulebook.Entries;
import org.springframework.util.MultiValueMap;

/** What a browser sent of the form for a rule, and what its buttons do to parts that come again. */
final class RuleEntries {

    private static final int MOST = 2_000;
    private static final int LONGEST = 200_000;
    private static final int MOST_PARTS = 60;
    private static final Pattern PART = Pattern.compile("(.+)\\.([0-9]{1,2})");

    private RuleEntries() {}

    /** The fields whose names begin with this one, without what is to be taken out; nothing where it is more than anybody types. */
    static Map<String, List<String>> of(MultiValueMap<String, String> sent, String name) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        List<String> out = sent.getOrDefault("out", List.of());
        sent.forEach((field, values) -> {
            boolean here = field.equals(name) || field.startsWith(name + ".");
            if (here && out.stream().noneMatch(one -> field.startsWith(one + "."))) {
                entries.put(field, List.copyOf(values));
            }
        });
        long characters = entries.values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        return entries.size() > MOST || characters > LONGEST ? Map.of() : entries;
    }

    /** With one more empty part under a name. */
    static Map<String, List<String>> more(Map<String, List<String>> entries, String name) {
        Map<String, List<String>> all = new LinkedHashMap<>(entries);
        int size = Entries.size(entries, name);
        if (size < MOST_PARTS) {
            all.put(name + "." + size + ".new", List.of(""));
        }
        return all;
    }

    /** With the part of this name in the place of the one before it. */
    static Map<String, List<String>> up(Map<String, List<String>> entries, String part) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) == 0) {
            return entries;
        }
        String before = matcher.group(1) + "." + (Integer.parseInt(matcher.group(2)) - 1);
        Map<String, List<String>> turned = new LinkedHashMap<>();
        entries.forEach((field, values) -> turned.put(turned(field, part, before), values));
        return turned;
    }

    private static String turned(String field, String one, String other) {
        if (field.startsWith(one + ".")) {
            return other + field.substring(one.length());
        }
        return field.startsWith(other + ".") ? one + field.substring(other.length()) : Objects.requireNonNull(field);
    }
}
