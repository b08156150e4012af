package org.lectern.server.moderation;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in a time, under one clause or under all together; of persons it knows nothing.
 *
 * @param leftUp under a clause: left up although something was noticed for it
 * @param putBack of what was hidden or deleted, how many comments are shown again
 * @param notCarriedOut proposed to a second person who did not agree, or overtaken
 * @param median how long half of the comments had waited for their first decision; null where there was none
 * @param agreement of drawn second looks with these decisions
 */
public record Tally(
        int leftUp,
        int hidden,
        int deleted,
        int putBack,
        int notCarriedOut,
        @Nullable Duration median,
        Agreement agreement) {

    /** Nothing was decided. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, null, new Agreement(0, 0));

    /** All decisions that hold or held. */
    public int decided() {
        return leftUp + hidden + deleted;
    }

    public int takenDown() {
        return hidden + deleted;
    }

    /** The clauses under which anything was decided or noticed, and all together; {@code comments} were decided about for the first time. */
    public record Year(int comments, Tally all, Map<String, Tally> clauses) {

        public Year {
            clauses = Map.copyOf(clauses);
        }

        public Tally of(String clause) {
            return clauses.getOrDefault(clause, NONE);
        }
    }
}
