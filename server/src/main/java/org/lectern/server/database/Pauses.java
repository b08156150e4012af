package org.lectern.server.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before something that failed is tried again: soon after a hiccup, then twice as long each time, up to a bound.
 *
 * @param first after the first failure
 * @param longest the bound
 */
public record Pauses(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** After so many failures in a row, at least one. */
    public Duration after(int failures) {
        return after(failures, null);
    }

    /** The same where the other side may have said how long it wants to be left alone: so long, up to the bound. */
    public Duration after(int failures, @Nullable Duration wished) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration longer = wished != null && wished.compareTo(pause) > 0 ? wished : pause;
        return longer.compareTo(longest) < 0 ? longer : longest;
    }
}
