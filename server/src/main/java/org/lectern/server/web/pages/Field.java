package org.lectern.server.web.pages;

import org.jspecify.annotations.Nullable;

/** What stands in a field of a form, and what is wrong with it. */
public record Field(String value, @Nullable String error) {

    /** A field nobody has filled in. */
    public static Field empty() {
        return new Field("", null);
    }

    /** A field with a value about which nothing is wrong. */
    public static Field of(String value) {
        return new Field(value, null);
    }

    /** A field with what is wrong about it. */
    public static Field wrong(String value, String error) {
        return new Field(value, error);
    }
}
