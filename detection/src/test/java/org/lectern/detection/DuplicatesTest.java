package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class DuplicatesTest {

    private static final String FIRST = "The new chairs are so hard that nobody can read in them for an hour.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIRST,
                "THE NEW CHAIRS are so hard, that nobody can read in them for an hour!!!",
                "The new chairs are so hard that no one can read in them for an hour.",
                "The new chairs are hard that nobody can read them for an hour.",
                "Тhe nеw сhаirs аre sо hаrd thаt nоbody cаn rеad in thеm fоr an hоur."
            })
    void theSameThingAgainIsFoundAndNamesTheFirst(String again) {
        assertThat(Texts.after(again, "hello there", FIRST).findings())
                .filteredOn(finding -> finding.label() == Label.DUPLICATE)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.start()).isNull();
                    assertThat(finding.why()).contains("c2");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The old chairs were soft and I could read in them all day.",
                "Thanks!",
                "Any word on the chairs?"
            })
    void somethingElseIsNot(String other) {
        assertThat(Texts.after(other, FIRST, "Thanks!").findings()).isEmpty();
    }

    @Test
    void theFirstOneStays() {
        assertThat(Texts.after(FIRST).findings()).isEmpty();
    }
}
