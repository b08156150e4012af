package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class IdentifiersTest {

    private static final Instant NOON = Instant.parse("2026-06-09T12:00:00Z");

    private static List<String> made(InstantSource clock, int number) {
        return Stream.generate(() -> Identifiers.next(clock))
                .limit(number)
                .map(UUID::toString)
                .toList();
    }

    @Test
    void withinOneMillisecondTheySortInTheOrderOfMaking() {
        assertThat(made(InstantSource.fixed(NOON), 10_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void thoseOfTheNextMillisecondComeAfter() {
        String last = made(InstantSource.fixed(NOON), 100).getLast();
        assertThat(made(InstantSource.fixed(NOON.plusMillis(1)), 1).getFirst()).isGreaterThan(last);
    }

    @Test
    void theyAreOfVersionSevenWithTheMillisecondInFront() {
        UUID one = Identifiers.next(InstantSource.fixed(NOON));
        assertThat(one.version()).isEqualTo(7);
        assertThat(one.variant()).isEqualTo(2);
        assertThat(one.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(made(InstantSource.fixed(NOON), 2))
                .as("not to be guessed from each other")
                .satisfies(two -> assertThat(two.get(1).substring(24))
                        .isNotEqualTo(two.get(0).substring(24)));
    }

    @Test
    void twoThreadsNeverMakeTheSame() {
        List<UUID> all = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(_ -> Identifiers.next(InstantSource.fixed(NOON)))
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }
}
