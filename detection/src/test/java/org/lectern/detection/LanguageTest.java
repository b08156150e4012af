package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | When does the new branch open on Sundays?
            ENGLISH | Thank you!
            ENGLISH | I loved the author talk, she was so funny
            FRENCH  | Est-ce que la bibliothèque est ouverte le lundi de Pâques ?
            FRENCH  | Merci beaucoup
            FRENCH  | J'aimerais réserver ce livre pour ma fille, c'est possible ?
            SPANISH | ¿A qué hora abre la biblioteca los domingos?
            SPANISH | Muchas gracias por todo, nos encanta el programa
            OTHER   | Wann ist die Bibliothek am Sonntag geöffnet und wie komme ich hin?
            OTHER   | Когда открывается библиотека в воскресенье?
            OTHER   | 图书馆星期天几点开门
            OTHER   | Salamat po sa mga libro, hindi ako makapunta bukas
            UNSURE  | Anna Lindqvist
            UNSURE  | 😀😀😀
            UNSURE  | ''
            """)
    void smallWordsTellTheLanguage(Language language, String text) {
        assertThat(Language.of(Folded.words(text))).isEqualTo(language);
    }
}
