package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.TestServer;

/** Time goes by and nobody decides. */
@Tag("database")
class SilenceTest {

    /** A clock that can be put forward. */
    private static final class Calendar extends Clock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void forward(Duration time) {
            ahead.updateAndGet(before -> before.plus(time));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }
    }

    @Test
    @Acceptance(clause = "ec-welcome", criterion = 1)
    void whatNobodyDecidesStaysUpAndWhatNobodyAnswersComesBack() {
        Calendar calendar = new Calendar();
        TestServer server = TestServer.start(Map.of("intake.full-look", "PT1S"), calendar);
        PracticeLibrary library = new PracticeLibrary(server, "ecrl");
        try {
            Desk desk = library.desk("executive-director");
            PracticeComment noticed = library.write("Max", "Ring me at 320-555-0166, you stupid idiot");
            String left = desk.waiting("320-555-0166");
            PracticeComment critical = library.write("Ida", "The board wastes our money");
            String asked = desk.waiting("wastes our money");
            desk.decide(asked, Desk.removal("hide", "ec-abusive:harassment", "", "It is unfair."));
            assertThat(desk.line("wastes our money")).contains("Waits for a second person");
            List<String> links = desk.secondLooks();

            calendar.forward(Duration.ofDays(15));
            TestServer.eventually("somebody else is asked", () -> !links.containsAll(desk.secondLooks()));
            for (int fortnight = 0; fortnight < 12; fortnight++) {
                calendar.forward(Duration.ofDays(15));
                library.write("Ida", "Still here, number " + fortnight);
                desk.waiting("Still here, number " + fortnight);
            }
            TestServer.eventually(
                    "with nobody left to ask it waits for a decision",
                    () -> !desk.line("wastes our money").contains("Waits for a second person"));
            assertThat(desk.casePage(asked).text()).contains("because the second person did not answer in time");
            assertThat(library.visible(noticed)).isTrue();
            assertThat(library.visible(critical)).isTrue();
            assertThat(desk.waits(left)).isTrue();
        } finally {
            library.close();
            server.close();
        }
    }
}
