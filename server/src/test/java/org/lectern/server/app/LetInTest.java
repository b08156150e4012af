package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** A director who works alone and has forgotten the password is let in by whoever runs the machine. */
@Tag("database")
class LetInTest {

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final String email = library.who("director").email();

    private Browser.Page ask(String token, String person) {
        return server.browser()
                .with("Authorization", "Bearer " + token)
                .post("/api/v1/let-in?person=" + person, Map.of());
    }

    @Test
    void theCommandsLinkSetsANewPassword() {
        Browser.Page answer = ask(server.bean(Installation.class).token(), email);
        assertThat(answer.status()).isEqualTo(200);
        String link = URI.create(answer.body().strip()).getPath();
        Browser browser = server.browser();
        browser.get(link);
        String next = "a password nobody has used";
        assertThat(browser.post(link, Map.of("password", next, "again", next)).sentTo())
                .isEqualTo("/sign-in");
        server.browser().signIn(email, next);
    }

    @Test
    void withoutTheTokenOrForNobodyThereIsNoLink() {
        assertThat(ask("guessed", email).status()).isEqualTo(401);
        assertThat(ask(server.bean(Installation.class).token(), "nobody@nowhere.example")
                        .status())
                .isEqualTo(404);
    }
}
