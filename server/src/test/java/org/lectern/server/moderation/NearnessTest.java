package org.lectern.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.inbox.NoticedHere;

/** Which past comment is nearer to the one in question. */
@Tag("domain")
class NearnessTest {

    private static final List<NoticedHere> PHONE =
            List.of(new NoticedHere("personal-info", "phone", "ec-personal-info", 1, 0, 3, "", ""));
    private static final List<NoticedHere> EMAIL =
            List.of(new NoticedHere("personal-info", "email", "ec-personal-info", 1, 0, 3, "", ""));

    @Test
    void theSameWordsInAnotherCaseAreTheSame() {
        assertThat(new Nearness("Ring me, tonight!", PHONE).to(new Nearness("ring ME tonight", PHONE)))
                .isEqualTo(1);
    }

    @Test
    void whatSharesMoreWordsOrAKindIsNearer() {
        Nearness here = new Nearness("Ring me tonight at 320-555-0101", PHONE);
        double words = here.to(new Nearness("Ring me tomorrow at 320-555-0102", PHONE));
        assertThat(words).isGreaterThan(here.to(new Nearness("Ring me tomorrow at 320-555-0102", EMAIL)));
        assertThat(words).isGreaterThan(here.to(new Nearness("Call 320-555-0102", PHONE)));
    }

    @Test
    void whatSharesNothingIsNotNearAndNothingIsNearToNothing() {
        assertThat(new Nearness("Good morning", List.of()).to(new Nearness("See you", PHONE)))
                .isZero();
        assertThat(new Nearness("…", List.of()).to(new Nearness("!", List.of())))
                .isZero();
    }
}
