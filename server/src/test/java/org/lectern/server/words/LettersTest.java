package org.lectern.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters say the same in each of their languages. */
@Tag("domain")
class LettersTest {

    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,((?:[^{}]|\\{[^{}]*})*)}");

    @ParameterizedTest
    @CsvSource({"letters, fr-CA", "letters, es-US", "concern, fr-CA", "concern, es-US"})
    void everySentenceIsThereInEachLanguageAndTakesTheSameFacts(String file, String tag) {
        ResourceBundle english = Messages.file("messages." + file, Locale.US);
        ResourceBundle other = Messages.file("messages." + file, Locale.forLanguageTag(tag));
        assertThat(other.keySet()).containsAll(english.keySet());
        assertThat(english.keySet().stream()
                        .filter(key -> !key.startsWith("letter.form."))
                        .filter(key -> facts(english.getString(key)) != facts(other.getString(key))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-CA", "es-US"})
    void everySentenceOfThePublicPagesIsThereInEachLanguageAndTakesTheSameFacts(String tag) {
        ResourceBundle french = Messages.file("messages.public", Locale.CANADA_FRENCH);
        ResourceBundle other = Messages.file("messages.public", Locale.forLanguageTag(tag));
        Messages english = Messages.of(Jurisdiction.UNITED_STATES);
        assertThat(other.keySet()).containsExactlyInAnyOrderElementsOf(french.keySet());
        assertThat(other.keySet())
                .containsAll(english.keys()
                        .filter(key ->
                                key.startsWith("rules.") || key.startsWith("changes.") || key.startsWith("versions."))
                        .toList());
        assertThat(other.keySet().stream().filter(key -> facts(english.pattern(key)) != facts(other.getString(key))))
                .isEmpty();
    }

    // A branch with a figure in it is read once more, and there an apostrophe would quote what follows and be lost.
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "fr-CA", "es-US"})
    void noApostropheStandsBesideAFigureInAChoice(String tag) {
        Messages messages = Messages.written(Locale.forLanguageTag(tag), Jurisdiction.UNITED_STATES);
        assertThat(messages.keys()
                        .filter(key -> CHOICE.matcher(messages.pattern(key))
                                .results()
                                .flatMap(choice -> Stream.of(choice.group(1).split("\\|")))
                                .anyMatch(branch -> branch.contains("{") && branch.contains("'"))))
                .isEmpty();
        assertThat(messages.text("letter.step.letter", "", 3))
                .contains(tag.equals("fr-CA") ? "3 de ces commentaires ont été retirés selon" : "3 ");
    }

    private static int facts(String pattern) {
        return new MessageFormat(pattern, Locale.US).getFormatsByArgumentIndex().length;
    }

    @Test
    void aLanguageThatIsNotThereIsAnsweredInThatOfThePlace() {
        assertThat(Messages.written(Locale.GERMAN, Jurisdiction.UNITED_STATES).text("letter.reference", "26-0141"))
                .isEqualTo("Reference 26-0141.");
        assertThat(Messages.written(Locale.forLanguageTag("es-MX"), Jurisdiction.ASSOCIATION)
                        .text("letter.reference", "26-0141"))
                .isEqualTo("Referencia 26-0141.");
    }
}
