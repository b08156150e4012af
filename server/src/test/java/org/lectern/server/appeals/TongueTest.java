package org.lectern.server.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class TongueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You hid my comment and that is not right                  | en-US
            Je ne vois pas pourquoi vous masquez une question sur le bus | fr-CA
            No es justo que borren los comentarios de las personas     | es-US
            Casino                                                     | en-US
            ...                                                        | en-US
            """)
    void aLetterBeginsInTheLanguageThatSomebodyWrote(String text, String language) {
        assertThat(Tongue.of(text).toLanguageTag()).isEqualTo(language);
    }
}
