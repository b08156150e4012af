package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody tries without end, and who comes with many names pushes nobody out who is made to wait. */
@Tag("domain")
class PaceTest {

    /** A clock that stands until it is put on. */
    private static final class Standing extends Clock {

        private Instant now = Instant.EPOCH;

        private void on(int minutes) {
            now = now.plus(Duration.ofMinutes(minutes));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Standing clock = new Standing();
    private final Pace pace = new Pace(1, Duration.ofHours(1), clock);

    private void others(int many) {
        for (int other = 0; other < many; other++) {
            assertThat(pace.take("other " + clock.instant() + other)).isTrue();
        }
    }

    @Test
    void tooManyTriesOfOneAreRefusedUntilTheTimeIsOver() {
        Pace two = new Pace(2, Duration.ofHours(1), clock);
        assertThat(two.take("here")).isTrue();
        assertThat(two.take("here")).isTrue();
        assertThat(two.take("here")).isFalse();
        assertThat(two.take("there")).isTrue();
        clock.on(60);
        assertThat(two.take("here")).isTrue();
    }

    @Test
    void whoGoesOnTryingIsNotForgottenForThoseWhoComeLater() {
        pace.take("first");
        pace.take("second");
        others(Pace.REMEMBERED - 2);
        assertThat(pace.take("first")).isFalse();
        clock.on(1);
        others(1);
        assertThat(pace.take("first")).as("tried last").isFalse();
        assertThat(pace.take("second")).as("tried longest ago").isTrue();
    }

    @Test
    void whatCountsNoMoreIsForgottenBeforeWhatDoes() {
        pace.take("over");
        clock.on(10);
        pace.take("counts");
        clock.on(49);
        assertThat(pace.take("over")).isFalse();
        clock.on(1);
        others(Pace.REMEMBERED - 1);
        assertThat(pace.take("counts")).isFalse();
    }
}
