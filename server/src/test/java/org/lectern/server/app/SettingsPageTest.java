package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.List;
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
        form.put("from", "other@cadott.example");
        assertThat(browser.post("/settings/mail", form).sentTo()).isEqualTo("/settings");
        assertThat(server.bean(Mail.class).server(library.id()).orElseThrow().password())
                .isEqualTo("mail-secret-1");
    }

    @Test
    void theKeptPasswordGoesToNoOtherServerOrUser() {
        browser.get("/settings");
        Map<String, String> form = form(2525);
        form.put("username", "library");
        form.put("password", "mail-secret-1");
        browser.post("/settings/mail", form);
        form.put("password", "");
        for (Map.Entry<String, String> change : Map.of(
                        "host", "evil.example", "port", "2526", "username", "other", "security", "STARTTLS")
                .entrySet()) {
            Map<String, String> changed = new HashMap<>(form);
            changed.put(change.getKey(), change.getValue());
            for (String address : List.of("/settings/mail", "/settings/mail/test")) {
                Browser.Page page = browser.post(address, changed);
                assertThat(page.status()).as(address + " " + change).isEqualTo(422);
                assertThat(page.text()).contains("given for another server or user");
            }
        }
        assertThat(server.bean(Mail.class).server(library.id()).orElseThrow().host())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void onceAMessageHasGoneOutItsLinkIsNoLongerKept() {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            browser.get("/settings");
            browser.post("/settings/mail", form(post.getSmtp().getPort()));
            server.bean(Tenancy.class)
                    .run(
                            library.id(),
                            () -> server.bean(Mail.class)
                                    .send(library.id(), "a@b.example", "A link", "Open https://example.org/secret."));
            TestServer.eventually("sent", () -> post.getReceivedMessages().length == 1);
            TestServer.eventually(
                    "forgotten",
                    () -> browser.get("/outbox").text().contains("a link that was sent, used or has run out"));
            assertThat(server.bean(Mail.class)
                            .latest(library.id(), 1)
                            .getFirst()
                            .body())
                    .doesNotContain("secret");
        } finally {
            post.stop();
        }
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
