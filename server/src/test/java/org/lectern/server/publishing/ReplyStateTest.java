package org.lectern.server.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.lectern.server.publishing.ReplyState.Event;
import org.lectern.testing.Property;

@Tag("domain")
class ReplyStateTest {

    private static final List<Event> EVENTS = List.of(Event.values());

    @Property(tries = 300)
    void nothingStandsOnThePlatformThatWasNotSentFirstAndWhatThePlatformWasAskedForIsLeftOnlyOnceItWasTakenBack(
            RandomGenerator random) {
        ReplyState state = ReplyState.DRAFT;
        boolean sent = false;
        boolean asked = false;
        for (int step = 0; step < 30; step++) {
            Event event = EVENTS.get(random.nextInt(EVENTS.size()));
            Optional<ReplyState> next = state.after(event);
            if (next.isEmpty()) {
                continue;
            }
            sent = event == Event.SEND || event == Event.WRITE_BY_HAND || (sent && event != Event.UNDO);
            asked = event == Event.START || (asked && event != Event.UNDO);
            state = next.get();
            if (state == ReplyState.WRITTEN || state == ReplyState.RUNNING) {
                assertThat(sent).isTrue();
            }
            if (state == ReplyState.DRAFT || state == ReplyState.DROPPED) {
                assertThat(asked).isFalse();
            }
        }
    }
}
