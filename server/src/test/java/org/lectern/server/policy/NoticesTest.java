package org.lectern.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.policy.Notices.Asked;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;

/** Only where a law wants it something is said beforehand, in each language that the public is asked in. */
@Tag("domain")
class NoticesTest {

    @ParameterizedTest
    @CsvSource({
        "UNITED_STATES, MN, true",
        "UNITED_STATES, WI, false",
        "ONTARIO, CA-ON, true",
        "ASSOCIATION, MN, false",
    })
    void theLawOfThePlaceDecidesWhetherSomethingIsSaidBeforehand(
            Jurisdiction jurisdiction, String state, boolean wanted) {
        for (Locale language : Messages.WRITTEN) {
            for (Asked asked : Asked.values()) {
                assertThat(Notices.wanted(asked, jurisdiction, state, Messages.written(language, jurisdiction)))
                        .isEqualTo(wanted);
            }
        }
    }
}
