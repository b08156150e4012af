package org.lectern.server.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.server.appeals.AppealState.Event;
import org.lectern.testing.Property;

@Tag("domain")
class AppealStateTest {

    private static final List<Event> EVENTS = List.of(Event.values());

    @ParameterizedTest
    @EnumSource(AppealState.class)
    void whatIsOpenCanEndInEachWayAndWhatHasEndedStaysEnded(AppealState state) {
        assertThat(EVENTS.stream().filter(event -> state.after(event).isPresent()))
                .hasSize(state.open() ? state == AppealState.TO_HEAR ? 4 : 3 : 0);
    }

    @Property(tries = 300)
    void anAppealIsAnsweredOnce(RandomGenerator random) {
        AppealState state = AppealState.TO_HEAR;
        int answers = 0;
        for (int step = 0; step < 12; step++) {
            Optional<AppealState> next = state.after(EVENTS.get(random.nextInt(EVENTS.size())));
            if (next.isPresent()) {
                state = next.get();
                answers += state.open() ? 0 : 1;
            }
        }
        assertThat(answers).isLessThanOrEqualTo(1);
    }
}
