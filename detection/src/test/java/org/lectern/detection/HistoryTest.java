package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class HistoryTest {

    @Test
    void theHandleCountsElseTheNameAndThePostMustBeEqual() {
        History history = History.standard();
        history.add("@ann", "Ann", "Post", new Earlier("1", "one"));
        history.add("", "Ann", "Post", new Earlier("2", "two"));
        history.add("@ann", "Other", "Post", new Earlier("3", "three"));
        history.add("@ann", "Ann", "Another post", new Earlier("4", "four"));

        assertThat(history.of("@ann", "", "Post")).extracting(Earlier::id).containsExactly("1", "3");
        assertThat(history.of("", "Ann", "Post")).extracting(Earlier::id).containsExactly("2");
        assertThat(history.of("@ann", "Ann", "post")).isEmpty();
    }

    @Test
    void nobodyHasNoHistory() {
        History history = History.standard();
        history.add("", " ", "Post", new Earlier("1", "one"));

        assertThat(history.of("", "", "Post")).isEmpty();
    }

    @Test
    void onlyTheLastCommentsAreRemembered() {
        History history = new History(3, 1_000);
        for (int at = 1; at <= 5; at++) {
            history.add("@ann", "", at % 2 == 0 ? "even" : "odd", new Earlier("" + at, "text"));
        }

        assertThat(history.of("@ann", "", "odd")).extracting(Earlier::id).containsExactly("3", "5");
        assertThat(history.of("@ann", "", "even")).extracting(Earlier::id).containsExactly("4");
    }

    @Test
    void commentsWithoutAnAuthorCountAsSeen() {
        History history = new History(2, 1_000);
        history.add("@ann", "", "Post", new Earlier("1", "text"));
        history.add("", "", "Post", new Earlier("2", "text"));
        assertThat(history.of("@ann", "", "Post")).hasSize(1);
        history.add("", "", "Post", new Earlier("3", "text"));
        assertThat(history.of("@ann", "", "Post")).isEmpty();
    }

    @Test
    void longCommentsAreForgottenEarlier() {
        History history = new History(100, 1_000);
        history.add("@ann", "", "Post", new Earlier("1", "x".repeat(600)));
        history.add("@ann", "", "Post", new Earlier("2", "y".repeat(600)));

        assertThat(history.of("@ann", "", "Post")).extracting(Earlier::id).containsExactly("2");
    }

    @Test
    void manyCommentsOfOneAuthorAreCutToTheLast() {
        History history = History.standard();
        for (int at = 0; at < 500; at++) {
            history.add("@ann", "", "Post", new Earlier("" + at, "text"));
        }

        assertThat(history.of("@ann", "", "Post"))
                .hasSize(200)
                .last()
                .extracting(Earlier::id)
                .isEqualTo("499");
    }
}
