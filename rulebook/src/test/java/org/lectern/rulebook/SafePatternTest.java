package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class SafePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "casino",
                "\\b\\d{3}-\\d{4}\\b",
                "[a-z]{2,10}\\.",
                "(?:buy|sell) now",
                "colou?r",
                "^Hi",
                "\\(x\\)",
                "[\\w.\\-]{2,10}@",
                "don[’']t",
                "[ \\t]{0,2}x"
            })
    void aSimpleExpressionIsAccepted(String expression) {
        assertThat(SafePattern.problem(expression)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*",
                "a+",
                "(a|b){2}",
                "(a?)?x",
                "(a)\\1",
                "(?=a)b",
                "(?<name>a)",
                "a{1,}",
                "a{1,999}",
                "a{2}{3}",
                "\\p{L}",
                "[a-z&&[b]]",
                "[a",
                "(a",
                "a)",
                "a\\",
                "a{0,40}b{0,40}c",
                "a?",
                "\\w{1,40}\\w{1,40}\\w{1,40}x"
            })
    void anExpressionThatCanRunAwayIsRefused(String expression) {
        assertThat(SafePattern.problem(expression)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"don[\\u2019']t", "[\\h]x", "[\\p{IsLatin}]x", "don\\’t", "[\\b]x", "\\e", "[\\"})
    void whatOnlyJavaReadsBehindABackslashIsRefused(String expression) {
        assertThat(SafePattern.problem(expression)).isNotNull();
    }
}
