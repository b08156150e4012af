package org.lectern.rulebook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which further steps somebody may meet whose comments were taken down again and again, and what each takes.
 *
 * @param decisions how many decisions must have held
 * @param within for how many days each of them counts
 * @param longest for how many days a limit or a block lasts at most; 0 where there is neither
 * @param approvedBy roles of those who may approve a step that somebody else proposes
 * @param statementSeen how many days ago the posted statement may have been seen on the channel
 * @param appealWithin how long somebody can object to a step; null where nothing is said, and then none can be taken that lasts
 */
public record FurtherSteps(
        Set<FurtherStep> steps,
        int decisions,
        int within,
        int longest,
        List<String> approvedBy,
        int statementSeen,
        @Nullable Term appealWithin) {

    /** Fewer are no repetition. */
    static final int FEWEST = 2;

    /** A year: what lasts longer is decided anew. */
    static final int LONGEST = 366;

    /** Holds where a rulebook says nothing: no step at all. */
    public static final FurtherSteps NONE = new FurtherSteps(Set.of(), FEWEST, 365, 0, List.of(), 30, null);

    public FurtherSteps {
        steps = Set.copyOf(steps);
        approvedBy = List.copyOf(approvedBy);
    }
}
