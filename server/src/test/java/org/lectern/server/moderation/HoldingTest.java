package org.lectern.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By which chance the removal of somebody's comments waits. */
@Tag("domain")
class HoldingTest {

    private static final byte[] SEED = "seed".getBytes(StandardCharsets.UTF_8);

    @Test
    void chanceDrawsAboutAsManyAccountsAsThePolicySaysAndTheSameOnesEachTime() {
        long drawn = IntStream.range(0, 10_000)
                .filter(i -> Holding.drawn(SEED, 10, "account-" + i, "Somebody"))
                .count();
        assertThat(drawn).isBetween(850L, 1150L);
        assertThat(IntStream.range(0, 100)
                        .filter(i -> Holding.drawn(SEED, 10, "account-" + i, "Another name")
                                != Holding.drawn(SEED, 10, "account-" + i, "Somebody")))
                .isEmpty();
        assertThat(Holding.drawn(SEED, 0, "account-1", "Somebody")).isFalse();
        assertThat(Holding.drawn(SEED, 100, "", "Somebody")).isTrue();
    }

    @Test
    void whomChanceHasDrawnBeginsToWaitAtSomeMomentAndWaitsForAsLongAsAComplaintProtects() {
        Duration length = Duration.ofDays(180);
        Instant begun = Instant.parse("2026-01-01T00:00:00Z");
        Holding.Seed seed = new Holding.Seed(begun, SEED, 50);
        List<List<Integer>> waits = IntStream.range(0, 1000)
                .filter(i -> Holding.drawn(SEED, 50, "n" + i, ""))
                .mapToObj(i -> IntStream.range(0, 400)
                        .filter(day -> seed.holds("n" + i, "", length, begun.plus(Duration.ofDays(day))))
                        .boxed()
                        .toList())
                .toList();
        assertThat(waits).allMatch(days -> days.size() == 180 && days.getLast() - days.getFirst() == 179);
        assertThat(waits.stream().filter(days -> days.getFirst() <= 90).count())
                .isBetween(waits.size() * 2L / 5, waits.size() * 3L / 5);
        assertThat(IntStream.range(0, 1000)
                        .filter(i -> !Holding.drawn(SEED, 50, "n" + i, ""))
                        .filter(i -> seed.holds("n" + i, "", length, begun.plus(length))))
                .isEmpty();
    }

    @Test
    void anAccountWithoutAHandleGoesByItsNameAndIsNotTakenForAHandle() {
        long differ = IntStream.range(0, 1000)
                .filter(i -> Holding.drawn(SEED, 50, "", "n" + i) != Holding.drawn(SEED, 50, "n" + i, ""))
                .count();
        assertThat(differ).isPositive();
    }
}
