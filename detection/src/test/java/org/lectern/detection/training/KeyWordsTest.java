package org.lectern.detection.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.detection.model.Output;

@Tag("domain")
class KeyWordsTest {

    private static Example comment(String text, String post, boolean holds) {
        byte[] known = Example.allOf(Example.NO);
        known[Output.SPAM.ordinal()] = holds ? Example.YES : Example.NO;
        return new Example(Source.LIBRARY, post, text, post, "Ada\tada", 1, known, "");
    }

    private static final List<Example> COMMENTS = List.of(
            comment("Free followers, click now", "A", true),
            comment("click for free coins", "A", true),
            comment("Click here, free free free", "B", true),
            comment("Is it free?", "B", false),
            comment("Free parking, thanks", "B", false),
            comment("Free parking again", "B", false),
            comment("Lovely", "B", false));

    @Test
    void wordsAreChosenThatStoodMostlyWhereItHolds() {
        KeyWords words = KeyWords.chosen(COMMENTS, one -> one.is(Output.SPAM));
        assertThat(words.words()).contains("click").doesNotContain("free", "lovely", "parking");
        assertThat(words.notice(comment("CLICK!", "C", true))).isTrue();
        assertThat(words.notice(comment("clicks", "C", true))).isFalse();
    }

    @Test
    void nothingIsChosenWhereNothingHolds() {
        assertThat(KeyWords.chosen(COMMENTS, _ -> false).words()).isEmpty();
    }

    @Test
    void aCommentIsUnrelatedWithoutALongerWordOfItsPost() {
        assertThat(KeyWords.isUnrelated(comment("What a day", "The seeds are here", false)))
                .isTrue();
        assertThat(KeyWords.isUnrelated(comment("Seeds!", "The seeds are here", false)))
                .isFalse();
        assertThat(KeyWords.isUnrelated(comment("Seeds!", "", false))).isFalse();
    }
}
