package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class PausesTest {

    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(10), Duration.ofMinutes(2));

    @Test
    void whatFailedIsTriedSoonAndThenEverLaterUpToABound() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, Integer.MAX_VALUE)
                        .mapToObj(PAUSES::after)
                        .map(Duration::toSeconds))
                .containsExactly(10L, 20L, 40L, 80L, 120L, 120L, 120L);
    }

    @Test
    void aWishToBeLeftAloneIsGrantedWhereItIsLongerUpToTheBound() {
        assertThat(PAUSES.after(1, Duration.ofSeconds(5))).hasSeconds(10);
        assertThat(PAUSES.after(1, Duration.ofSeconds(50))).hasSeconds(50);
        assertThat(PAUSES.after(6, Duration.ofDays(1))).hasMinutes(2);
    }
}
