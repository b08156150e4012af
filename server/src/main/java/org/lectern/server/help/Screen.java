package org.lectern.server.help;

import java.util.List;

/** Where a page of the handbook belongs: a path of the product, in which {@code {name}} stands for any one part. */
public record Screen(String pattern) {

    /** Whether the path is this screen or lies below it, as the answer to one of its forms does. */
    boolean covers(String path) {
        List<String> asked = parts(path);
        List<String> own = parts(pattern);
        return asked.size() >= own.size() && matches(own, asked.subList(0, own.size()));
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
        List<String> own = parts(pattern);
        return 2 * own.size() - (int) own.stream().filter(Screen::isVariable).count();
    }

    /** Whether a person can go there without choosing something first. */
    boolean isPlace() {
        return parts(pattern).stream().noneMatch(Screen::isVariable);
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    private static List<String> parts(String path) {
        return List.of(path.replaceAll("^/+|/+$", "").split("/+", -1));
    }
}
