package org.lectern.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.steps.Objecting.State;

/** What the page behind the link of a letter says, by how the step and the objection stand. */
@Tag("domain")
class ObjectingTest {

    @Test
    void whileAStepIsInForceItCanBeObjectedToOnceAndInTime() {
        assertThat(Objecting.state(StepState.IN_FORCE, true, null)).isEqualTo(State.OPEN);
        assertThat(Objecting.state(StepState.IN_FORCE, false, null)).isEqualTo(State.LATE);
        assertThat(Objecting.state(StepState.IN_FORCE, true, objection(null))).isEqualTo(State.FILED);
        assertThat(Objecting.state(StepState.IN_FORCE, false, objection(null))).isEqualTo(State.FILED);
    }

    @Test
    void anAnswerStandsAlsoAfterTheStepHasEndedAndWithoutOneThePageSaysThatItHas() {
        assertThat(Objecting.state(StepState.IN_FORCE, true, objection(true))).isEqualTo(State.STANDS);
        assertThat(Objecting.state(StepState.ENDED, false, objection(true))).isEqualTo(State.STANDS);
        assertThat(Objecting.state(StepState.LIFTED, false, objection(false))).isEqualTo(State.RIGHT);
        assertThat(Objecting.state(StepState.LIFTED, false, objection(null))).isEqualTo(State.FILED);
        assertThat(Objecting.state(StepState.ENDED, false, null)).isEqualTo(State.OVER);
    }

    private static Objection objection(@Nullable Boolean stands) {
        return new Objection("They were mine.", Appeal.Source.LINK, "", Locale.US, Instant.EPOCH, null, stands, "");
    }
}
