package org.lectern.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.detection.Label;
import org.lectern.detection.Profile;
import org.lectern.rulebook.SafePattern;
import org.lectern.testing.Property;

/** Whatever expression a rulebook may contain can be run: the language checks it with one engine, and another judges by it. */
@Tag("domain")
class SafePatternsTest {

    private static final String[] PIECES = {
        "a",
        "z",
        "0",
        "9",
        "-",
        "^",
        "$",
        ".",
        ",",
        "]",
        "[",
        "[^",
        "(",
        "(?:",
        ")",
        "|",
        "?",
        "{2}",
        "{1,3}",
        "{",
        "}",
        "\\",
        "\\d",
        "\\b",
        "\\w",
        "\\S",
        "\\u",
        "2019",
        "\\p{L}",
        "\\h",
        "\\Q",
        "\\E",
        "\\-",
        "\\]",
        "’",
        "\\’",
        "é",
        "\uD83D\uDE00",
        "&",
        "~",
        ":alpha:",
        "#",
        " ",
        "\\ ",
        "\\^",
        "/",
        "'",
        "\"",
        "i",
        "s",
        "x",
        "K",
        "\u0130",
        "ß"
    };

    private static String expression(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(9);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Property(tries = 60)
    void whatIsAcceptedRuns(RandomGenerator random) {
        int accepted = 0;
        for (int i = 0; i < 2_000; i++) {
            String expression = expression(random);
            if (SafePattern.problem(expression) == null) {
                accepted++;
                assertThatCode(() -> profile(expression)).as(expression).doesNotThrowAnyException();
            }
        }
        assertThat(accepted).isGreaterThan(50);
    }

    private static Profile profile(String expression) {
        return Profile.builder().pattern(Label.SPAM, null, expression).build();
    }

    @Test
    void whatOnlyOneEngineReadsDoesNotRun() {
        assertThatCode(() -> profile("don[\\u2019']t")).isInstanceOf(IllegalArgumentException.class);
    }
}
