package org.lectern.server.help;

import java.util.List;

/** Where a page of the handbook belongs: a path of the product, in which {@code {name}} stands for any one part. */
public record Screen(String pattern, List<String> parts) {

    static Screen of(String pattern) {
        return new Screen(pattern, partsOf(pattern));
    }

    /** Whether the path that has these parts is this screen or lies below it, as the answer to one of its forms does. */
    boolean covers(List<String> asked) {
        return asked.size() >= parts.size() && matches(parts, asked);
    }

    private static boolean matches(List<String> own, List<String> asked) {
        for (int i = 0; i < own.size(); i++) {
            if (!isVariable(own.get(i)) && !own.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of two screens that cover a path the one with more parts is meant, and then the one with more parts by name. */
    int nearness() {
        return 2 * parts.size()
                - (int) parts.stream().filter(Screen::isVariable).count();
    }

    /** Whether a person can go there without choosing something first. */
    boolean isPlace() {
        return parts.stream().noneMatch(Screen::isVariable);
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    static List<String> partsOf(String path) {
        return List.of(path.replaceAll("^/+|/+$", "").split("/+", -1));
    }
}
