package org.lectern.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.inbox.Recognition.Known;
import org.lectern.server.inbox.Recognition.Shown;

/** Which comments of a thread that is brought again are known, though no page shows a number. */
@Tag("domain")
class RecognitionTest {

    private static final List<Known> KNOWN = List.of(
            new Known("1", "Anna Berg", "The book sale was lovely"),
            new Known("2", "Rita Olson", "Bravo"),
            new Known("3", "Rita Olson", "Bravo"),
            new Known("4", "Dan Moe", "The seed library needs more light and more seeds"));

    @Test
    void theSameWordsOfTheSameAuthorAreKnownInAnyOrderAndSpacing() {
        assertThat(Recognition.of(
                        KNOWN,
                        List.of(
                                new Shown("rita olson", "Bravo"),
                                new Shown("Anna Berg", "The book  sale\nwas lovely"))))
                .containsExactly("2", "1");
    }

    @Test
    void whatWasSaidTwiceIsKnownTwiceAndAThirdTimeIsNew() {
        Shown bravo = new Shown("Rita Olson", "Bravo");
        assertThat(Recognition.of(KNOWN, List.of(bravo, bravo, bravo))).containsExactly("2", "3", null);
    }

    @Test
    void changedWordsAreOfTheSameComment() {
        assertThat(Recognition.of(
                        KNOWN, List.of(new Shown("Dan Moe", "The seed library needs more light and many more seeds!"))))
                .containsExactly("4");
    }

    @Test
    void otherWordsAreAnotherComment() {
        assertThat(Recognition.of(KNOWN, List.of(new Shown("Dan Moe", "When do you open on Sunday?"))))
                .containsExactly((String) null);
    }

    @Test
    void theSameWordsOfSomebodyElseAreAnotherComment() {
        assertThat(Recognition.of(KNOWN, List.of(new Shown("Zoe", "The book sale was lovely"))))
                .containsExactly((String) null);
    }
}
