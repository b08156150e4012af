package org.lectern.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class StepStateTest {

    // One row for each state, one column for each act in their order; "-" where it cannot happen.
    @ParameterizedTest
    @CsvSource(textBlock = """
            # state,   FIND,  CLOSE,  PROPOSE,  APPROVE,  DECLINE,  END,   LIFT
            OPEN,      FOUND, CLOSED, -,        -,        -,        -,     -
            FOUND,     FOUND, CLOSED, PROPOSED, -,        -,        -,     -
            CLOSED,    -,     -,      -,        -,        -,        -,     -
            PROPOSED,  -,     -,      -,        IN_FORCE, DECLINED, -,     -
            DECLINED,  -,     -,      -,        -,        -,        -,     -
            IN_FORCE,  -,     -,      -,        -,        -,        ENDED, LIFTED
            ENDED,     -,     -,      -,        -,        -,        -,     -
            LIFTED,    -,     -,      -,        -,        -,        -,     -
            """)
    void everyActInEveryState(
            StepState state,
            String find,
            String close,
            String propose,
            String approve,
            String decline,
            String end,
            String lift) {
        Map<StepState.Event, String> row = Map.of(
                StepState.Event.FIND, find,
                StepState.Event.CLOSE, close,
                StepState.Event.PROPOSE, propose,
                StepState.Event.APPROVE, approve,
                StepState.Event.DECLINE, decline,
                StepState.Event.END, end,
                StepState.Event.LIFT, lift);
        for (StepState.Event event : StepState.Event.values()) {
            assertThat(state.after(event).map(Enum::name).orElse("-"))
                    .as(state + " " + event)
                    .isEqualTo(row.get(event));
        }
        assertThat(state.over()).isEqualTo(row.values().stream().allMatch("-"::equals));
    }

    @Test
    void whatWasDoneOrMayBeIsUndoneWhenAStepEndsAndNothingElseIs() {
        assertThat(Carrying.values())
                .filteredOn(one -> one.ended() != one)
                .containsExactlyInAnyOrder(Carrying.TO_DO, Carrying.HANDED, Carrying.DONE)
                .allMatch(one -> one.ended() == Carrying.TO_UNDO);
    }
}
