package org.lectern.server.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Strings that must not come back in what a platform is quoted with. Prints none of them. */
final class Secrets {

    static final Secrets NONE = new Secrets(List.of());

    private final List<String> strings;

    private Secrets(List<String> strings) {
        this.strings = strings;
    }

    static Secrets of(Access access) {
        return NONE.and(access.password(), access.password().replace(" ", ""), basic(access));
    }

    /** These and others; empty ones hide nothing and are left out. */
    Secrets and(String... others) {
        return new Secrets(Stream.concat(strings.stream(), Arrays.stream(others))
                .filter(string -> !string.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The text with every secret replaced by an ellipsis. */
    String hide(String text) {
        String hidden = text;
        for (String string : strings) {
            hidden = hidden.replace(string, "…");
        }
        return hidden;
    }

    /** The credentials of HTTP's Basic scheme (RFC 7617), without the scheme's name. */
    static String basic(Access access) {
        byte[] pair = (access.username() + ":" + access.password()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return strings.size() + " secrets";
    }
}
