package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

@Tag("database")
class SignInPageTest {

    private final TestServer server = TestServer.shared();

    @Test
    void whoeverIsNotSignedInIsAskedToAndThenGoesOnToTheirPage() {
        Library library = server.found("cadott");
        Browser browser = server.browser();
        assertThat(browser.get("/people").sentTo()).isEqualTo("/sign-in");
        Browser.Page signedIn = browser.trySignIn(library.who("director").email(), TestServer.PASSWORD);
        assertThat(signedIn.sentTo()).startsWith("/people");
        assertThat(browser.get("/people").status()).isEqualTo(200);
    }

    @Test
    void aFragmentAsksTheBrowserToGoToTheSignIn() {
        Browser.Page answer = server.browser().with("HX-Request", "true").get("/people");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("hx-redirect", "/sign-in");
    }

    @Test
    void fiveWrongPasswordsMakeOneWaitEvenWithTheRightOne() {
        String email = server.found("cadott").who("director").email();
        Browser browser = server.browser();
        for (int i = 0; i < 4; i++) {
            assertThat(browser.trySignIn(email, "wrong").sentTo()).isEqualTo("/sign-in?wrong");
        }
        assertThat(browser.get("/sign-in?wrong").text()).contains("do not belong together");
        assertThat(browser.trySignIn(email, "wrong").sentTo()).isEqualTo("/sign-in?wait");
        assertThat(browser.trySignIn(email, TestServer.PASSWORD).sentTo()).isEqualTo("/sign-in?wait");
        assertThat(browser.get("/sign-in?wait").text())
                .contains("Too many tries")
                .contains("Try again at");
        assertThat(browser.get("/people").status()).isEqualTo(302);
    }

    @Test
    void signingOutEverywhereEndsTheOtherSessionToo() {
        Library library = server.found("cadott");
        Browser here = server.signedIn(library, "director")
                .with("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0");
        Browser there = server.signedIn(library, "director");
        assertThat(here.get("/account").text().split("last used")).hasSize(3);
        assertThat(here.post("/account/sign-out-everywhere", Map.of()).sentTo()).isEqualTo("/sign-in?signed-out");
        assertThat(there.get("/people").sentTo()).isEqualTo("/sign-in");
        assertThat(here.get("/people").sentTo()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Library library = server.found("cadott");
        Browser browser = server.signedIn(library, "director");
        Browser.Page refused = browser.postWithoutToken("/account/sign-out-everywhere", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("This form is too old").contains("Nothing was changed");
        assertThat(browser.get("/people").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordNeedsThePresentOneAndFifteenCharacters() {
        Library library = server.found("cadott");
        Browser browser = server.signedIn(library, "director");
        browser.get("/account");
        Browser.Page refused = browser.post(
                "/account/password", Map.of("current", "wrong", "password", "too short", "again", "other"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("not your password now", "15 characters or more", "not the same");
        String next = "another long password";
        Browser.Page changed = browser.post(
                "/account/password", Map.of("current", TestServer.PASSWORD, "password", next, "again", next));
        assertThat(changed.sentTo()).isEqualTo("/account");
        assertThat(browser.get("/account").text()).contains("The password is changed");
        server.browser().signIn(library.who("director").email(), next);
    }

    @Test
    void aWelcomeLinkSetsAPasswordOnceAndSignsIn() {
        Library library = server.found("cadott");
        Person second = library.who("second-person");
        String link = "/welcome/" + server.bean(Passwords.class).welcome(library.id(), second.id());
        Browser browser = server.browser();
        assertThat(browser.get(link).text())
                .contains(second.name())
                .contains(library.organisation().name());
        String password = "fifteen characters or more";
        assertThat(browser.post(link, Map.of("password", password, "again", password))
                        .sentTo())
                .isEqualTo("/");
        assertThat(browser.get("/account").text()).contains(second.email());
        assertThat(server.browser().get(link).text()).contains("already used");
        assertThat(server.browser().get("/welcome/" + library.id() + ".unknown").status())
                .isEqualTo(410);
    }
}
