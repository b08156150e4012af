package org.lectern.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Comments with nearly the same words stand together. */
@Tag("domain")
class AlikeTest {

    @Test
    void aWordMoreOrLessDoesNotPartThemAndTheOthersComeLast() {
        assertThat(Alike.groups(List.of(
                        "The story hour was lovely, thank you",
                        "Vote no on the bridge, say it with us on Tuesday evening",
                        "When do you open on Sundays?",
                        "Vote no on the bridge, say it with us on Tuesday evening!!",
                        "Vote no on the bridge, say it with all of us on Tuesday evening")))
                .containsExactly(List.of(1, 3, 4), List.of(0, 2));
    }

    @Test
    void whereNothingIsAlikeThereIsOneGroup() {
        assertThat(Alike.groups(List.of("Good morning", "See you at the fair"))).containsExactly(List.of(0, 1));
        assertThat(Alike.groups(List.of())).containsExactly(List.of());
    }
}
