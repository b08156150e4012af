package org.lectern.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
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
        assertThat(Objecting.state(StepState.IN_FORCE, true, objection(ObjectionState.TO_HEAR)))
                .isEqualTo(State.FILED);
        assertThat(Objecting.state(StepState.IN_FORCE, false, objection(ObjectionState.BEFORE_BOARD)))
                .isEqualTo(State.FILED);
    }

    @Test
    void anAnswerStandsAlsoAfterTheStepHasEndedAndWithoutOneThePageSaysThatItHas() {
        assertThat(Objecting.state(StepState.IN_FORCE, true, objection(ObjectionState.STANDS)))
                .isEqualTo(State.STANDS);
        assertThat(Objecting.state(StepState.ENDED, false, objection(ObjectionState.STANDS)))
                .isEqualTo(State.STANDS);
        assertThat(Objecting.state(StepState.LIFTED, false, objection(ObjectionState.RIGHT)))
                .isEqualTo(State.RIGHT);
        assertThat(Objecting.state(StepState.LIFTED, false, objection(ObjectionState.TO_HEAR)))
                .isEqualTo(State.FILED);
        assertThat(Objecting.state(StepState.ENDED, false, null)).isEqualTo(State.OVER);
    }

    private static Objection objection(ObjectionState state) {
        return new Objection(
                "They were mine.", Appeal.Source.LINK, "", Locale.US, Instant.EPOCH, state, false, null, "");
    }
}
