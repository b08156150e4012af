package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.WordPressServer;

@Tag("servers")
class FirstRunOnWordPressTest {

    @Test
    void theFirstRunEndsWithARealBlogWhoseCommentsComeIn() {
        WordPressServer blog = WordPressServer.running();
        String text = "The first words under the first run, " + System.nanoTime();
        blog.comment(blog.publish("Open again", "We are open again."), "Ann", text);
        try (TestServer server = TestServer.start(Map.of(), Clock.systemUTC())) {
            Browser browser = server.browser();
            browser.get("/start");
            browser.post("/start/code", Map.of("code", server.started().firstRunCode()));
            browser.post("/start/state", Map.of("state", "WI"));
            browser.post(
                    "/start/organisation",
                    Map.of(
                            "organisation",
                            "Pine Lake Library",
                            "director",
                            "Ada Quist",
                            "email",
                            "ada@pinelake.example",
                            "password",
                            "a long enough password"));
            browser.post("/start/policy", Map.of("policy", "cadott"));
            browser.post("/start/hours", Map.of("zone", "America/Chicago", "monOpen", "10:00", "monClose", "18:00"));
            browser.post("/start/second", Map.of("name", "Ruth Roe", "email", "ruth@neighbour.example"));
            browser.post("/start/mail", Map.of("do", "none"));
            Browser.Page last = browser.post(
                    "/start/blog",
                    Map.of(
                            "do",
                            "save",
                            "address",
                            blog.address().toString(),
                            "username",
                            blog.username(),
                            "applicationPassword",
                            blog.applicationPassword()));
            assertThat(last.sentTo()).as(last.text()).isEqualTo("/start/done");
            // Other tests write on the same blog, so that it may stand behind the first page of the queue.
            assertThat(new Desk(browser).waiting(text.substring(0, 30))).isNotEmpty();
        }
    }
}
