package org.lectern.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
    void anAccountWithoutAHandleGoesByItsNameAndIsNotTakenForAHandle() {
        long differ = IntStream.range(0, 1000)
                .filter(i -> Holding.drawn(SEED, 50, "", "n" + i) != Holding.drawn(SEED, 50, "n" + i, ""))
                .count();
        assertThat(differ).isPositive();
    }
}
