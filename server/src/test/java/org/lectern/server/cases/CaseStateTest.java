package org.lectern.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.server.cases.CaseState.Event;
import org.lectern.testing.Property;

@Tag("domain")
class CaseStateTest {
    private static final List<Event> EVENTS = List.of(Event.values());

    @Property(tries = 300)
    void whateverHappensACaseIsDecidedOnlyByAPersonAndWaitsForASecondOnlyWhenOneWasAsked(RandomGenerator random) {
        CaseState state = CaseState.WAITING;
        for (int step = 0; step < 50; step++) {
            Event event = EVENTS.get(random.nextInt(EVENTS.size()));
            Optional<CaseState> next = state.after(event);
            if (next.isEmpty()) {
                continue;
            }
            switch (next.get()) {
                case DECIDED -> assertThat(event).isIn(Event.DECIDE, Event.AGREE, Event.DISAGREE);
                case WAITING_FOR_SECOND -> assertThat(event).isEqualTo(Event.PROPOSE);
                case WAITING -> assertThat(event).isIn(Event.UNDO, Event.RESUME, Event.REOPEN, Event.ADVISE);
                case ON_HOLD -> assertThat(event).isEqualTo(Event.HOLD);
                case REFERRED -> assertThat(event).isEqualTo(Event.REFER);
            }
            if (event == Event.AGREE || event == Event.DISAGREE) {
                assertThat(state).isEqualTo(CaseState.WAITING_FOR_SECOND);
            }
            state = next.get();
        }
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void somethingNewBringsEveryCaseBeforePeopleAgain(CaseState state) {
        assertThat(state.after(Event.REOPEN)).contains(CaseState.WAITING);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyCaseCanBeDecided(CaseState state) {
        assertThat(state.after(Event.DECIDE)).contains(CaseState.DECIDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"WAITING", "ON_HOLD"})
    void whatNobodyDecidedCannotBeUndone(CaseState state) {
        assertThat(state.after(Event.UNDO)).isEmpty();
    }
}
