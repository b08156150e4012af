package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.testing.Property;

/** The form in which equal words look equal. */
@Tag("domain")
class FoldedTest {

    private static final List<String> PHRASES =
            Phrases.edged(List.of("a", "five*", "*uck", "dot", "five five", "12 oak lane", "aa*", "*a"));

    private static final Phrases AUTOMATON = new Phrases(PHRASES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Café, OUVERT!            | cafe ouvert
            ﬁne ﬂow                  | fine flow
            don’t                    | dont
            $1,200 or 50%            | $1200 or 50%
            Ｆｕｌｌ ｗｉｄｔｈ             | full width
            𝓯𝓾𝓷                      | fun
            раураl                   | paypal
            e\u0301\u0302\u0303tat   | etat
            zero\u200Bwidth          | zerowidth
            Straße æther œuvre       | straße aether oeuvre
            ٣ and ३                  | 3 and 3
            """)
    void caseMarksFormsAndLookAlikesAreLeftAside(String text, String read) {
        String plain = text.replace("\\u0301", "\u0301")
                .replace("\\u0302", "\u0302")
                .replace("\\u0303", "\u0303")
                .replace("\\u200B", "\u200B");
        assertThat(Folded.phrase(plain)).isEqualTo(read);
    }

    @Property
    void anyTextBeginsAndEndsWithASpaceAndHasNoTwoInARow(RandomGenerator random) {
        for (int time = 0; time < 30; time++) {
            String text = Texts.random(random);
            Folded folded = Folded.words(text);
            assertThat(folded.toString()).startsWith(" ").endsWith(" ").doesNotContain("  ");
            for (Folded reading : Disguises.readings(text, folded)) {
                assertThat(reading.toString()).startsWith(" ").endsWith(" ").doesNotContain("  ");
            }
        }
    }

    @Property
    void whatTheAutomatonFindsIsWhatASearchForEachPhraseFinds(RandomGenerator random) {
        for (int time = 0; time < 5; time++) {
            Folded folded = Folded.words(Texts.random(random));
            String text = folded.toString();
            int expected = 0;
            for (String phrase : PHRASES) {
                for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                    expected++;
                }
            }
            assertThat(AUTOMATON.find(folded).count()).as(text).isEqualTo(expected);
        }
    }

    @Test
    void aNumberInAPhraseStandsForAnyNumber() {
        var phrases = new Phrases(List.of(" 0 off ", " only $0 "), true);
        Folded folded = Folded.words("Now 1,250 off, only $7 today");
        Hits hits = phrases.find(folded);

        assertThat(hits.count()).isEqualTo(2);
        assertThat(folded.start(hits.start(0))).isEqualTo(4);
        assertThat(folded.end(hits.end(1))).isEqualTo(22);
    }

    @Test
    void listsInAlphabetsOfManyLettersWorkToo() {
        List<String> words = new ArrayList<>();
        for (char c = 0x4E00; c < 0x4E00 + 600; c++) {
            words.add("" + c + (char) (c + 300));
        }
        var phrases = new Phrases(Phrases.edged(words));

        assertThat(phrases.find(Folded.words("" + (char) 0x4E10 + (char) (0x4E10 + 300)))
                        .count())
                .isEqualTo(1);
        assertThat(phrases.find(Folded.words("" + (char) 0x4E10 + (char) (0x4E10 + 50)))
                        .count())
                .isZero();
    }
}
