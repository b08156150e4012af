package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft is kept sound or not, so whatever YAML it is can be taken apart and changed. */
@Tag("domain")
class DraftTextTest {

    private static DraftText apart(String clause) {
        return switch (DraftText.read("draft", "clauses:\n  - id: one\n" + clause)) {
            case DraftText.Result.Apart(DraftText text) -> text;
            case DraftText.Result.Unreadable(var problems) -> throw new AssertionError(problems);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ text }}", "[show]: x", "? [a, b]\n        : x", "{}", "plain", "[]"})
    void aRuleWhoseKindIsNoWordIsOneThatTheLanguageDoesNotKnow(String rule) {
        ClausePart clause =
                apart("    controls:\n      - " + rule + "\n").clauses().getFirst();
        assertThat(clause.controls())
                .singleElement()
                .satisfies(part -> assertThat(part.kind()).isNull());
    }

    @Test
    void ofTwoKeysOfOneNameTheFirstCountsAndItsRuleCanBeTakenOut() {
        DraftText text = apart("    controls:\n      - show:\n          text: x\n    controls: []\n");
        ClausePart clause = text.clauses().getFirst();
        assertThat(clause.controls()).hasSize(1);
        assertThat(text.without(clause, 0)).doesNotContain("show");
    }
}
