package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

@Tag("database")
class SettingsPageTest {

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final Browser browser = server.signedIn(library, "director");

    private static Map<String, String> form(int port) {
        return new HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(port),
                "security", "NONE",
                "username", "",
                "password", "",
                "from", "library@cadott.example"));
    }

    @Test
    void theTestButtonSendsAMessageAndKeepsNothing() {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            browser.get("/settings");
            Browser.Page page =
                    browser.post("/settings/mail/test", form(post.getSmtp().getPort()));
            assertThat(page.text())
                    .contains("The server took a message to "
                            + library.who("director").email());
            assertThat(post.getReceivedMessages()).hasSize(1);
            assertThat(server.bean(Mail.class).server(library.id())).isEmpty();
        } finally {
            post.stop();
        }
    }

    @Test
    void aServerThatRefusesIsSaidInWords() {
        browser.get("/settings");
        assertThat(browser.post("/settings/mail/test", form(1)).text())
                .contains("The server did not take the message")
                .contains("Nothing was changed");
    }

    @Test
    void theMailPasswordIsKeptSealedAndNeverShown() {
        browser.get("/settings");
        Map<String, String> form = form(2525);
        form.put("username", "library");
        form.put("password", "mail-secret-1");
        assertThat(browser.post("/settings/mail", form).sentTo()).isEqualTo("/settings");
        assertThat(browser.get("/settings").body()).contains("2525").doesNotContain("mail-secret-1");
        form.put("password", "");
        form.put("port", "2526");
        browser.post("/settings/mail", form);
        assertThat(server.bean(Mail.class).server(library.id()).orElseThrow().password())
                .isEqualTo("mail-secret-1");
    }

    @Test
    void withoutAMailServerTheLinkOfAMessageIsShownToCopy() {
        server.bean(Tenancy.class)
                .run(
                        library.id(),
                        () -> server.bean(Mail.class)
                                .send(
                                        library.id(),
                                        "ruth@neighbour.example",
                                        "A link",
                                        "Open https://example.org/a-link please."));
        assertThat(browser.get("/outbox").body()).contains("data-copy=\"https://example.org/a-link\"");
    }
}
