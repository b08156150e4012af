package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class PrintableTest {

    private static String printed(String text) {
        return new Printable(c -> c < 0x3000 ? 1 : 0).text(text);
    }

    @Test
    void whatTheFontHasStaysAsItIs() {
        assertThat(printed("<p>Café, 5\u00A0%\r\n\tété</p>")).isEqualTo("<p>Café, 5\u00A0%\r\n\tété</p>");
    }

    @Test
    void aSignThatTheFontLacksIsNamedByItsNumber() {
        assertThat(printed("thanks \uD83C\uDF3B 中")).isEqualTo("thanks [U+1F33B] [U+4E2D]");
    }

    @Test
    void whatCannotBeSeenAndWhatXmlForbidsIsNamed() {
        assertThat(printed("a\u200Bb\u202Ec\u0000d\uD800e\uFFFEf"))
                .isEqualTo("a[U+200B]b[U+202E]c[U+0000]d[U+D800]e[U+FFFE]f");
    }

    @Test
    void lettersThatRunFromRightToLeftAreNotPrintedInTheWrongOrder() {
        assertThat(printed("\u05D0\u0628")).isEqualTo("[U+05D0][U+0628]");
    }
}
