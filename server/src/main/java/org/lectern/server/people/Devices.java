package org.lectern.server.people;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a browser and its system as its owner would, from what it says of itself. */
final class Devices {

    /** The session's attribute that holds the name. */
    static final String ATTRIBUTE = "lectern.device";

    // The first that is found counts: every browser claims to be an older one too.
    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "CrOS",
            "Chromebook",
            "Linux",
            "Linux");

    private Devices() {}

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Such as "Firefox, Windows"; empty where it says nothing known. */
    static String name(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return Stream.of(first(BROWSERS, said), first(SYSTEMS, said))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
