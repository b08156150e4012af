package org.lectern.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class StepStateTest {

    // One row for each state, its moves in the order of the events; what stands in none of them cannot happen.
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            OPEN         : FIND FOUND, CLOSE CLOSED
            FOUND        : FIND FOUND, CLOSE CLOSED, PROPOSE PROPOSED
            CLOSED       : ''
            PROPOSED     : APPROVE APPROVED, DECLINE DECLINED
            DECLINED     : ''
            APPROVED     : CARRY_OUT IN_FORCE, FAIL NOT_DONE, END ENDED, LIFT LIFTED
            NOT_DONE     : TRY_AGAIN APPROVED, GIVE_UP NOT_POSSIBLE, END NOT_POSSIBLE, LIFT NOT_POSSIBLE
            IN_FORCE     : END ENDED, LIFT LIFTED
            ENDED        : ''
            LIFTED       : ''
            NOT_POSSIBLE : ''
            """)
    void everyActInEveryState(StepState state, String moves) {
        assertThat(Arrays.stream(StepState.Event.values())
                        .flatMap(event -> state.after(event).stream().map(next -> event + " " + next))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(moves);
        assertThat(state.over()).isEqualTo(moves.isEmpty());
    }

    @Test
    void whatWasDoneOrMayBeIsUndoneWhenAStepEndsAndNothingElseIs() {
        assertThat(Carrying.values())
                .filteredOn(one -> one.ended() != one)
                .containsExactlyInAnyOrder(Carrying.TO_DO, Carrying.HANDED, Carrying.DONE)
                .allMatch(one -> one.ended() == Carrying.TO_UNDO);
    }
}
