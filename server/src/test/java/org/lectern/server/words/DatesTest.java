package org.lectern.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and moments as letters write them. */
@Tag("domain")
class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-12-31",
        "' 2026-12-31 ', 2026-12-31",
        "2026-02-30,",
        "0001-01-01,",
        "+999999999-12-31,",
        "'',",
        "soon,"
    })
    void aDayIsReadWhereItIsOneThatAnythingCanBeAbout(String typed, @Nullable LocalDate day) {
        assertThat(Dates.typed(typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | 2026-07-01T09:05 | Wednesday 1 July 2026         | Wednesday 1 July 2026, 09:05
            fr-CA | 2026-07-01T09:05 | mercredi 1er juillet 2026     | mercredi 1er juillet 2026, 9~h~05
            fr-CA | 2026-07-21T14:30 | mardi 21 juillet 2026         | mardi 21 juillet 2026, 14~h~30
            es-US | 2026-07-01T09:05 | miércoles 1 de julio de 2026  | miércoles 1 de julio de 2026, 09:05
            """)
    void areWrittenAsTheLanguageWritesThem(String language, LocalDateTime at, String day, String moment) {
        Locale locale = Locale.forLanguageTag(language);
        Messages messages = Messages.written(locale, Jurisdiction.UNITED_STATES);
        assertThat(Dates.form(messages.pattern("letter.form.day"), locale).format(at))
                .isEqualTo(day);
        assertThat(Dates.form(messages.pattern("letter.form.moment"), locale).format(at))
                .isEqualTo(moment.replace('~', '\u00a0'));
    }
}
