package org.lectern.server.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says that it quotes. */
@Tag("domain")
class QuotedWordsTest {

    @Test
    void whatStandsInQuotationMarksIsFoundInEachOfTheirForms() {
        assertThat(
                        QuotedWords.in(
                                "You say \"large print\", \u201Cand soon\u201D, \u00AB pour ma m\u00E8re \u00BB and \u201Ebitte\u201C."))
                .containsExactly("large print", "and soon", "pour ma m\u00E8re", "bitte");
        assertThat(QuotedWords.in("Nobody's words, 6\" by 9")).isEmpty();
        assertThat(QuotedWords.in("\"\" \" \"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "books for my mother, true",
        "books  for my mother, true",
        "Books for my mother, false",
        "book, false",
        "books for your mother, false",
        "(large) print, true"
    })
    void aQuotationIsWordForWordAndNotFromTheMiddleOfAWord(String passage, boolean stands) {
        assertThat(QuotedWords.standsIn(passage, "Do you have (large) print books\nfor my mother?"))
                .isEqualTo(stands);
    }

    @Test
    void somebodyIsNamedByTheirNameOrHandleAndNotByAPartOfAnotherWord() {
        assertThat(QuotedWords.names("Thank you, ida  moen", "Ida Moen", "")).isTrue();
        assertThat(QuotedWords.names("Thank you, @moen1", "Ida Moen", "moen1")).isTrue();
        assertThat(QuotedWords.names("The maypole stands", "May", "")).isFalse();
        assertThat(QuotedWords.names("Thank you", "", "")).isFalse();
    }
}
