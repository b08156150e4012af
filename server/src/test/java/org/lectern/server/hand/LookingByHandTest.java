package org.lectern.server.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.TestServer;

/** Looking at a page that no program reads, and what the platform filters there by itself. */
@Tag("database")
class LookingByHandTest {

    private final TestServer server = TestServer.shared();

    @Test
    @Acceptance(clause = "ec-monitor", criterion = 2)
    @Acceptance(clause = "ec-monitor", criterion = 4)
    void aLookThatFoundNothingCountsAndItIsVisibleWhoLookedAndWhen() {
        ByHandLibrary here = ByHandLibrary.open(server, "ecrl", "executive-director");
        assertThat(here.browser().get("/by-hand").text()).contains("Nobody has looked yet");
        assertThat(here.browser().get("/channels").text()).contains("By hand, nobody has looked yet");
        here.browser().post(here.channelPage() + "/looked", Map.of());
        String name = here.library().who("executive-director").name();
        assertThat(here.browser().get("/by-hand").text())
                .containsPattern(Pattern.quote(name) + " looked (Mon|Tue|Wed|Thu|Fri|Sat|Sun) [0-9]{2}:[0-9]{2}");
        assertThat(here.browser().get("/channels").text()).contains("By hand, last by " + name);
        assertThat(here.browser().get(here.channelPage()).text())
                .contains(name + " looked", "does not claim to be complete");
        server.seal(here.library());
        assertThat(here.browser().get("/record").text()).contains("A person looked at a channel and nothing was new");
    }

    @Test
    @Acceptance(clause = "ec-monitor", criterion = 3)
    void whatIsBroughtIsHeldAgainstTheRulesAndPutBeforeModerators() {
        ByHandLibrary here = ByHandLibrary.open(server, "ecrl", "executive-director");
        here.bring(ByHandLibrary.thread("Anna Berg", "Call me at 715-555-0142 about the book sale"), false);
        String number = new Desk(here.browser()).waiting("about the book sale");
        assertThat(here.browser().get("/comments/" + number).text()).contains("phone");
    }

    @Test
    void noProgramIsAskedToLookThere() {
        ByHandLibrary here = ByHandLibrary.open(server, "ecrl", "executive-director");
        here.browser().get("/by-hand");
        assertThat(here.browser()
                        .post("/channels/" + here.channel() + "/look", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(here.browser().get("/channels/" + here.channel()).sentTo()).isEqualTo(here.channelPage());
    }

    @Test
    void howThePlatformsFilterIsSetIsKeptWithItsDates() {
        ByHandLibrary here = ByHandLibrary.open(server, "ecrl", "executive-director");
        assertThat(here.browser().get(here.channelPage()).text())
                .contains("Hidden words", "Not known. Look there and note it.");
        here.browser()
                .post(
                        here.channelPage() + "/filters",
                        Map.of("filter", "hidden-words", "setting", "on", "note", "darn"));
        here.browser()
                .post(here.channelPage() + "/filters", Map.of("filter", "hidden-words", "setting", "off", "note", ""));
        assertThat(here.browser().get(here.channelPage()).text()).containsSubsequence("off", "on : darn");
        assertThat(here.browser()
                        .post(here.channelPage() + "/filters", Map.of("filter", "x", "setting", "on"))
                        .status())
                .isEqualTo(400);
        server.seal(here.library());
        assertThat(here.browser().get("/record").text()).contains("How a platform’s filter is set was noted");
    }
}
