package org.lectern.server.moderation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.NoticedHere;

/**
 * What is kept with a decision for the numbers of its year.
 *
 * @param waited how long the comment had waited; null where it had been decided about before
 * @param noticed the clauses for which something was noticed in it
 */
record Counted(@Nullable Duration waited, List<String> noticed) {

    private static final Set<DecisionState> NEVER_HELD = EnumSet.of(DecisionState.CANCELLED, DecisionState.DECLINED);

    static Counted of(List<Decision> earlier, List<NoticedHere> noticed, Duration waited) {
        boolean first = earlier.stream().map(Decision::state).allMatch(NEVER_HELD::contains);
        return new Counted(
                first ? waited : null,
                noticed.stream()
                        .map(NoticedHere::clause)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    @Nullable
    Integer seconds() {
        return waited == null ? null : (int) Math.max(0, waited.toSeconds());
    }
}
