package org.lectern.server.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** What others post on the library's page, and what they write to it in private: brought by a person like comments are. */
@Tag("database")
class PostsAndMessagesTest {

    private final TestServer server = TestServer.shared();
    private final ByHandLibrary here = ByHandLibrary.open(server, "ecrl", "executive-director");
    private final Desk desk = new Desk(here.browser());

    private Page bring(String place, String author, String text) {
        String draft = here.paste(text, Map.of("place", place, "author", author));
        return takeIn(draft);
    }

    private Page takeIn(String draft) {
        return here.browser()
                .get(here.browser()
                        .post(draft + "/take-in", Map.of("whole", "true"))
                        .sentTo());
    }

    @Test
    @Acceptance(clause = "ec-monitor", criterion = 1)
    void commentsPostsAndMessagesAreLookedAtByHandAndHeldAgainstTheRules() {
        here.bring(ByHandLibrary.thread("Anna Berg", "Call me at 715-555-0142 about the book sale"), false);
        assertThat(bring("on-page", "Cy Dahl", "Found a red bicycle by the library door, ring 715-555-0143")
                        .text())
                .contains("one new comment taken in");
        bring("private", "Dee Falk", "My card is lost, my number is 715-555-0144\n\nThanks");
        assertThat(desk.line("about the book sale")).contains("Phone number");
        assertThat(desk.line("red bicycle")).contains("Phone number");
        assertThat(desk.line("My card is lost")).contains("Phone number");
        assertThat(here.browser()
                        .get("/comments/" + desk.waiting("red bicycle"))
                        .text())
                .contains("Posts by others on our page");
        assertThat(here.browser()
                        .get("/comments/" + desk.waiting("My card is lost"))
                        .text())
                .contains("Private messages to us");
    }

    @Test
    void nobodyCanHideOrDeleteAPrivateMessageAndItStandsAlone() {
        bring("private", "Dee Falk", "My number is 715-555-0144");
        bring("private", "Eli Gray", "My number is 715-555-0145");
        String number = desk.waiting("715-555-0144");
        String page = here.browser().get("/comments/" + number).text();
        assertThat(page.substring(page.indexOf("Private messages to us")))
                .contains("715-555-0144")
                .doesNotContain("715-555-0145");
        Map<String, String> hide = new HashMap<>(Desk.removal("hide", "ec-personal-info", "715-555-0144", ""));
        assertThat(desk.decide(number, hide).text()).contains("It is a private message: nobody else sees it");
        hide.put("act", "delete");
        assertThat(desk.decide(number, hide).text()).contains("It is a private message: nobody else sees it");
        assertThat(here.anyTask()).isFalse();
        assertThat(desk.decide(number, Map.of("act", "leave-up")).status()).isEqualTo(302);
    }

    @Test
    void whatNobodyMaySeeIsClosedInAMessageToo() {
        bring("private", "Eli Gray", "Look at this picture of her");
        String number = desk.waiting("picture of her");
        assertThat(desk.decide(number, Map.of("attest", "minor", "reason", "A minor."))
                        .status())
                .isEqualTo(302);
        assertThat(here.browser().get("/comments/" + number).text()).doesNotContain("picture of her");
        assertThat(here.browser().get(here.task()).text())
                .contains("Open the messages to the library", "Report it there");
    }

    @Test
    void aPostByAnotherIsHiddenThereByHandAsOneOfItsOwn() {
        bring("on-page", "Cy Dahl", "Ring me at 715-555-0146");
        String number = desk.waiting("715-555-0146");
        desk.decide(number, Desk.removal("hide", "ec-personal-info", "715-555-0146", "A private number."));
        assertThat(here.browser().get(here.task()).text())
                .contains("look among what others have posted there", "Cy Dahl");
    }

    @Test
    void whatWasBroughtBeforeIsKnownAndNothingElseCountsAsGone() {
        bring("private", "Dee Falk", "My number is 715-555-0147");
        bring("private", "Eli Gray", "Mine is 715-555-0148");
        assertThat(bring("private", "Dee Falk", "My number is 715-555-0147").text())
                .contains("no new comment", "one known before");
        assertThat(desk.line("715-555-0148")).isNotEmpty();
    }

    @Test
    void whoWroteItMustBeSaidAndTheWordsAreNotLost() {
        here.browser().get("/by-hand/paste");
        Page answer = here.browser()
                .post(
                        "/by-hand/paste",
                        Map.of("channel", here.channel(), "place", "private", "text", "Where is my book?"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Say who wrote it");
        assertThat(answer.body()).contains("Where is my book?", "value=\"private\" checked");
        assertThat(here.browser()
                        .post("/by-hand/paste", Map.of("channel", here.channel(), "place", "elsewhere", "text", "x"))
                        .status())
                .isEqualTo(400);
    }
}
