package org.lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no program can do it says, and never that it was done. */
@Tag("domain")
class ByHandConnectorTest {

    private static final Access PAGE = new Access(URI.create("https://www.facebook.example/ours"), "", "");

    @ParameterizedTest
    @EnumSource(ByHand.class)
    void nothingIsPolledAndEveryReadingIsLeftToAPerson(ByHand platform) {
        Connector connector = new ByHandConnector(platform);
        assertThat(connector.byHand()).isTrue();
        assertThat(ByHand.of(connector.kind())).hasValue(platform);
        assertThat(connector.comment(PAGE, "1"))
                .isEqualTo(new Answer.Failed<>(new Failure(Failure.Cause.ONLY_BY_HAND, "", null)));
    }

    @ParameterizedTest
    @EnumSource(ByHand.class)
    void whatThePlatformOffersIsHandedToAPersonAndTheRestIsSaidToBeImpossible(ByHand platform) {
        Connector connector = new ByHandConnector(platform);
        for (PlatformStatus wanted : PlatformStatus.values()) {
            Outcome outcome = connector.change(PAGE, "1", wanted);
            if (connector.changes().contains(wanted)) {
                assertThat(outcome).isEqualTo(new Outcome.HandedToPerson());
            } else {
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Unsupported.class,
                                no -> assertThat(connector.changes()).contains(no.nearest()));
            }
        }
    }
}
