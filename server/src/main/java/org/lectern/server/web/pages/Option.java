package org.lectern.server.web.pages;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** One choice of a list, and whether it is chosen. */
public record Option(String value, String label, boolean chosen) {

    /** A choice for each of these, in their order. */
    public static <T> List<Option> each(
            Collection<T> all, T chosen, Function<? super T, String> value, Function<? super T, String> label) {
        return all.stream()
                .map(one -> new Option(value.apply(one), label.apply(one), one.equals(chosen)))
                .toList();
    }
}
