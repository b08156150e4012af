package org.lectern.server.cases;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, from which it is read on: what the last case that was shown is ordered by.
 *
 * @param group of a list in groups; empty otherwise
 */
public record Place(double rank, Instant at, UUID id, String group) {

    private static final int PARTS = 4;

    /** The place as it stands in an address. */
    public String text() {
        return rank + "~" + at + "~" + id + "~" + group;
    }

    /** Reads a place; null where there is none, which is the beginning of a list. */
    public static @Nullable Place of(String text) {
        String[] parts = text.split("~", PARTS);
        if (parts.length < PARTS) {
            return null;
        }
        try {
            return new Place(
                    Double.parseDouble(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]), parts[3]);
        } catch (IllegalArgumentException | DateTimeParseException notAPlace) {
            return null;
        }
    }
}
