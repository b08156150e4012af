package org.lectern.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.rulebook.Place;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;

/** Wherever a policy wants something shown, its page says where that is. */
@Tag("domain")
class TextsOfPolicyTest {

    @ParameterizedTest
    @EnumSource(Place.class)
    void everyPlaceHasItsWords(Place place) {
        assertThat(Messages.of(Jurisdiction.UNITED_STATES).has("place." + place.word()))
                .isTrue();
    }
}
