package org.lectern.server.web;

import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.Count;

/**
 * What waits at a place of the rail.
 *
 * @param count what the frame asks for, in one statement for all places; null where nothing has to be
 * @param reckoned what waits, from what was counted
 */
public record Waits(@Nullable Count count, IntUnaryOperator reckoned) {

    /** So many, which are known. */
    public static Waits known(int waiting) {
        return new Waits(null, _ -> waiting);
    }

    public static Waits counted(Count count) {
        return new Waits(count, counted -> counted);
    }

    /** Some of these, and only where there are any is it found out how many. */
    public static Waits among(Count candidates, IntSupplier waiting) {
        return new Waits(candidates, counted -> counted == 0 ? 0 : waiting.getAsInt());
    }

    /** So many more, which are known. */
    public Waits and(int more) {
        return new Waits(count, counted -> reckoned.applyAsInt(counted) + more);
    }
}
