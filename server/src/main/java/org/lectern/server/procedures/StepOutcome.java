package org.lectern.server.procedures;

import java.time.Instant;

/** What came of ending a step. */
public sealed interface StepOutcome {

    /** It ended; {@code matter} is how the matter stands now. */
    record Ended(Matter matter) implements StepOutcome {}

    /** It was not open: somebody ended it before. */
    record EndedBefore() implements StepOutcome {}

    /** It has to wait until this moment. */
    record TooEarly(Instant from) implements StepOutcome {}
}
