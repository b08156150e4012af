package org.lectern.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.server.moderation.DecisionState.Event;
import org.lectern.testing.Property;

@Tag("domain")
class DecisionStateTest {
    private static final List<Event> EVENTS = List.of(Event.values());

    @Property(tries = 300)
    void aProposalComesIntoForceOnlyWhenASecondPersonAgrees(RandomGenerator random) {
        DecisionState state = DecisionState.PROPOSED;
        boolean agreed = false;
        for (int step = 0; step < 20; step++) {
            Event event = EVENTS.get(random.nextInt(EVENTS.size()));
            Optional<DecisionState> next = state.after(event);
            if (next.isPresent()) {
                agreed |= event == Event.AGREE;
                state = next.get();
            }
            assertThat(state == DecisionState.IN_FORCE && !agreed).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionState.class,
            names = {"CANCELLED", "DECLINED", "OVERTURNED"})
    void whatHasEndedStaysEnded(DecisionState state) {
        for (Event event : Event.values()) {
            assertThat(state.after(event)).isEmpty();
        }
    }

    @Test
    void whatWasReplacedCanOnlyBeFoundWrongOnceMore() {
        for (Event event : Event.values()) {
            assertThat(DecisionState.REPLACED.after(event).isPresent()).isEqualTo(event == Event.OVERTURN);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionState.class,
            names = {"PROPOSED", "IN_FORCE"})
    void whatHasNotEndedCanGiveWayToALaterDecision(DecisionState state) {
        assertThat(state.after(Event.REPLACE)).isPresent();
    }
}
