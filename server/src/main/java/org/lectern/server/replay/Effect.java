package org.lectern.server.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Truth;
import org.lectern.server.moderation.Removal.Standing;

/**
 * What would be otherwise about one comment.
 *
 * @param gained the clauses under which it would be noticed and is not now, {@code lost} the other way
 * @param shift what would become of its removal; null where it has none or it would stay as it is
 * @param criticism whether it reads as criticism of the library, unknown where the program cannot tell; only asked where something would be
 *     otherwise
 * @param again whether its words had to be judged again
 */
record Effect(
        Kept comment,
        Set<String> gained,
        Set<String> lost,
        @Nullable Shift shift,
        Truth criticism,
        boolean again) {

    /** A removal on which the two rulebooks differ. */
    record Shift(Standing before, Standing now) {}

    boolean differs() {
        return differs(gained, lost, shift);
    }

    /** Whether anything would be otherwise. */
    static boolean differs(Set<String> gained, Set<String> lost, @Nullable Shift shift) {
        return !gained.isEmpty() || !lost.isEmpty() || shift != null;
    }
}
