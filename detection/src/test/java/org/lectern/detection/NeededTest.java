package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must stand in a text before a library's own pattern is tried. */
@Tag("domain")
class NeededTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ticket no [0-9]{4}            ; ticket
            (?i)\\bFree\\s+money\\b        ; money
            (buy|order)\\s+now            ; buy, order
            colou?r                       ; colo
            (abc|[xy]z)                   ;
            ab+c                          ;
            lottery|[0-9]+                ;
            (?P<what>prize)s? won         ; prize
            a*bcd                         ; bcd
            (wins)?                       ;
            x{0,3}jackpot                 ; jackpot
            \\d{3}-\\d{4}                  ;
            [abc]roofing\\.example         ; roofing
            """)
    void theLongestStringsThatCannotBeMissing(String expression, String strings) {
        List<String> expected = strings == null ? List.of() : List.of(strings.split(", "));
        assertThat(Needed.of(expression).strings()).isEqualTo(expected);
    }

    @Test
    void aPatternOfDigitsNeedsADigit() {
        assertThat(Needed.of("\\d{3}-\\d{4}").digit()).isTrue();
        assertThat(Needed.of("(\\d|x)+").digit()).isFalse();
    }

    @Test
    void aPatternThatIsGatedFindsWhatItFindsUngated() {
        Profile profile = Profile.builder()
                .pattern(Label.SPAM, null, "win\\w* (?:a |the )?(?:prize|jackpot)")
                .pattern(Label.COMMERCIAL, null, "\\$\\s?\\d+ (?:off|only)")
                .build();

        assertThat(Texts.judge("You are WINNING the Jackpot", profile).findings())
                .extracting(Finding::label)
                .contains(Label.SPAM);
        assertThat(Texts.judge("now $ 5 off", profile).findings())
                .extracting(Finding::label)
                .contains(Label.COMMERCIAL);
        assertThat(Texts.judge("we won nothing", profile).findings()).isEmpty();
    }

    @Test
    void whatCannotRunInLinearTimeIsRefusedWithTheReason() {
        assertThatThrownBy(() -> Profile.builder().pattern(Label.SPAM, null, "(a+)\\1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no expression that RE2 reads");
    }
}
