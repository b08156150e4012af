package org.lectern.server.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody pasted between quotation marks, whichever their language uses. */
@Tag("domain")
class PointedTest {

    @Test
    void whatStandsBetweenQuotationMarksIsFound() {
        assertThat(Pointed.quoted("They write \"the roof leaks\" and \u201C they know it \u201D."))
                .containsExactly("the roof leaks", "they know it");
        assertThat(Pointed.quoted("Il dit \u00AB le toit fuit \u00BB, she says \u201Eit does not\u201C"))
                .containsExactly("le toit fuit", "it does not");
    }

    @Test
    void aMarkThatStandsAlonePointsAtNothing() {
        assertThat(Pointed.quoted("A board of 5\" by 7 and no more")).isEmpty();
        assertThat(Pointed.quoted("\"" + " ".repeat(5000))).isEmpty();
        assertThat(Pointed.quoted("\u201E".repeat(5000))).isEmpty();
    }

    @Test
    void anInnerMarkBeginsAnew() {
        assertThat(Pointed.quoted("\u201Ehe said \u00ABthe roof leaks\u00BB")).containsExactly("the roof leaks");
    }
}
