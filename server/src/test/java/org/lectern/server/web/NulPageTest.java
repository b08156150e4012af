package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** U+0000, which no database text can hold, is refused in clear words wherever it stands. */
@Tag("database")
class NulPageTest {

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("ecrl");

    private static void assertRefused(Browser.Page page) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("U+0000", "Nothing was changed");
    }

    @Test
    void atTheSignIn() {
        Browser browser = server.browser();
        assertRefused(browser.trySignIn("a\u0000@b.example", "a long enough password"));
        assertRefused(browser.trySignIn("a@b.example", "a long enough\u0000password"));
        assertRefused(browser.get("/sign-in?wait=%00"));
    }

    @Test
    void inAPersonsNameAndInWhatIsDecided() {
        Browser director = server.signedIn(library, "executive-director");
        director.get("/people");
        assertRefused(
                director.post("/people", Map.of("name", "We\u0000n", "email", "wen@ecrl.example", "role", "staff")));
        assertRefused(director.post("/cases/1/decisions", Map.of("reason", "Be\u0000cause")));
        assertRefused(director.post("/account/password", Map.of("cur\u0000rent", "x")));
        assertThat(director.get("/people").text()).doesNotContain("wen@ecrl.example");
    }

    @Test
    void inAnAddress() {
        assertThat(server.browser().get("/welcome/a%00b").status()).isEqualTo(400);
    }
}
