package org.lectern.server.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Questions under posts that no program reaches. */
@Tag("database")
class AnsweringByHandTest {

    @Test
    void aPersonWritesTheAnswerThereAndSaysSoAndThePastedAnswerIsNoNewComment() {
        ByHandLibrary here = ByHandLibrary.open(TestServer.shared(), "cadott", "director");
        Browser browser = here.browser();
        String question = "Is the library open on Labor Day? When can I pick up my hold?";
        here.bring(ByHandLibrary.thread("Anna Berg", question), false);
        Matcher link = Pattern.compile("href=\"(/answers/\\d\\d-\\d+)\"")
                .matcher(browser.get("/answers").body());
        assertThat(link.find()).isTrue();
        String answer = link.group(1);
        assertThat(browser.get(answer).text())
                .contains(question)
                .contains("No program reaches Our Library")
                .contains("I have written it on Our Library");
        Page said = browser.post(
                answer + "/send", Map.of("text", "We are closed on Monday, and open again on Tuesday.", "seen", "0"));
        assertThat(said.status()).isEqualTo(303);
        assertThat(browser.get(answer).text())
                .contains("Written there by a person")
                .contains("We are closed on Monday");
        assertThat(browser.get("/answers").text()).doesNotContain("Labor Day");
    }
}
