package org.lectern.server.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Term;
import org.lectern.server.calendar.Due;

/**
 * The deadline of a case, or of one of its steps.
 *
 * @param step the number of the step; 0 where the case has none
 * @param clause the clause that sets it
 * @param skipped the days that did not count
 * @param aimAt until when it should be done if it can; null where no aim is set
 * @param escalate the role that is told when it was missed; empty for none
 * @param stoppedAt when it was done; null while it runs
 */
public record CaseClock(
        CaseId caseId,
        int step,
        String clause,
        Instant startedAt,
        Term term,
        Instant dueAt,
        List<Due.Skipped> skipped,
        @Nullable Instant aimAt,
        String escalate,
        @Nullable Instant warnedAt,
        @Nullable Instant missedAt,
        @Nullable Instant stoppedAt) {

    public CaseClock {
        skipped = List.copyOf(skipped);
    }

    public boolean runs() {
        return stoppedAt == null;
    }

    /** Whether it was done after it was due, or is not done and due. */
    public boolean missed(Instant now) {
        return (stoppedAt == null ? now : stoppedAt).isAfter(dueAt);
    }
}
