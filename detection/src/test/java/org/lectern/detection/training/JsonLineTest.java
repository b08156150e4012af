package org.lectern.detection.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class JsonLineTest {

    @Test
    void textsNumbersAndListsAreRead() {
        var row = JsonLine.object(
                "{\"text\": \"say \\\"hi\\\"\\n\\u00e9\", \"spans\": [[1, 2]], \"spam\": true, \"n\": -1.5}");
        assertThat(row)
                .containsEntry("text", "say \"hi\"\né")
                .containsEntry("spam", true)
                .containsEntry("n", -1.5)
                .containsEntry("spans", List.of(List.of(1.0, 2.0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[1]", "{", "{\"a\"}", "{\"a\": }", "{\"a\": \"b", "{\"a\": 1} x", "{\"a\": \"\\u12\"}"})
    void aDamagedLineIsRefused(String line) {
        assertThatThrownBy(() -> JsonLine.object(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
