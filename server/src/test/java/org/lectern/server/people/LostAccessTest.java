package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.MailServer;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Who has forgotten the password gets in again, and nobody else does. */
@Tag("database")
class LostAccessTest {

    private static final String NEXT = "a password nobody has used";
    private static final Pattern LINK = Pattern.compile("/renew/[0-9a-f-]{36}\\.[A-Za-z0-9_-]{22}");

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("ecrl");
    private final Browser director = server.signedIn(library, "executive-director");

    private Browser.Page ask(Browser browser, String email) {
        browser.get("/forgotten");
        return browser.post("/forgotten", Map.of("email", email));
    }

    private String link() {
        Matcher link = LINK.matcher(director.get("/outbox").body());
        assertThat(link.find()).as("a link is shown under Messages").isTrue();
        return link.group();
    }

    private Browser.Page renew(Browser browser, String link, String password) {
        browser.get("/sign-in");
        browser.get(link);
        return browser.post(link, Map.of("password", password, "again", password));
    }

    @Test
    void withoutAMailServerTheDirectorHandsTheLinkOverAndItWorksOnce() {
        Person staff = library.who("staff");
        Browser before = server.signedIn(library, "staff");
        assertThat(ask(server.browser(), staff.email()).text()).contains("Look at your e-mail");
        String link = link();
        Browser browser = server.browser();
        assertThat(browser.get(link).text()).contains("For " + staff.email());
        assertThat(renew(browser, link, NEXT).sentTo()).isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in").text()).contains("The new password is set");
        assertThat(before.get("/people").sentTo()).as("all sessions have ended").isEqualTo("/sign-in");
        assertThat(server.browser()
                        .trySignIn(staff.email(), TestServer.PASSWORD)
                        .sentTo())
                .isEqualTo("/sign-in?wrong");
        server.browser().signIn(staff.email(), NEXT);
        assertThat(server.browser().get(link).text()).contains("already used");
        assertThat(renew(server.browser(), link, "yet another long password").status())
                .isEqualTo(410);
        assertThat(director.get("/outbox").body()).doesNotContain("/renew/");
    }

    @Test
    void aKnownAndAnUnknownAddressReadTheSame() {
        Browser browser = server.browser();
        String known = library.who("staff").email();
        String unknown = "nobody@" + library.organisation().slug() + ".example";
        String said = ask(browser, known).text();
        assertThat(ask(browser, unknown).text()).isEqualTo(said.replace(known, unknown));
    }

    @Test
    void oneAddressIsSentThreeLinksInAnHourAndTheFirstUsedEndsTheOthers() {
        String email = library.who("staff").email();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(server.browser(), email).text()).contains("Look at your e-mail");
        }
        assertThat(server.bean(Mail.class).latest(library.id(), 20)).hasSize(3);
        var links = LINK.matcher(director.get("/outbox").body())
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();
        renew(server.browser(), links.get(0), NEXT);
        assertThat(server.browser().get(links.get(1)).text()).contains("already used");
    }

    @Test
    void whoSignsInForTwoLibrariesGetsNoLinkThatOneOfThemCouldSee() {
        Library other = server.found("cadott");
        Person both = other.who("director");
        server.bean(People.class).join(library.id(), both.id(), "staff");
        ask(server.browser(), both.email());
        assertThat(server.bean(Mail.class).latest(library.id(), 9)).isEmpty();
        assertThat(server.bean(Mail.class).latest(other.id(), 9)).isEmpty();
        server.bean(Mail.class)
                .use(library.id(), new MailServer("localhost", 1, MailServer.Security.NONE, "", "", "a@b.example"));
        ask(server.browser(), both.email());
        assertThat(server.bean(Mail.class).latest(library.id(), 9)).hasSize(1);
        assertThat(director.get("/outbox").body()).contains(both.email()).doesNotContain("/renew/");
    }

    @Test
    void aLinkThatTheDirectorSawOpensNothingOnceThePersonWorksElsewhereToo() {
        Person staff = library.who("staff");
        ask(server.browser(), staff.email());
        String link = link();
        server.bean(People.class).join(server.found("cadott").id(), staff.id(), "director");
        assertThat(server.browser().get(link).body()).doesNotContain("name=\"again\"");
        assertThat(renew(server.browser(), link, NEXT).status()).isEqualTo(410);
    }

    @Test
    void theDirectorGivesALinkToWhoHasLostAccessAndThatIsKeptInTheRecord() {
        Person staff = library.who("staff");
        director.get("/people");
        assertThat(director.post("/people/" + staff.id() + "/link", Map.of()).sentTo())
                .isEqualTo("/people");
        assertThat(director.get("/people").text()).contains("A link for " + staff.name() + " was made");
        assertThat(renew(server.browser(), link(), NEXT).sentTo()).isEqualTo("/sign-in");
        server.seal(library);
        assertThat(director.get("/record").text())
                .contains("Somebody who had lost access was given a link", "Somebody set a new password with a link");
    }

    @Test
    void whoMayNotManagePeopleGivesNoLink() {
        Browser staff = server.signedIn(library, "staff");
        staff.get("/account");
        assertThat(staff.post("/people/" + library.who("executive-director").id() + "/link", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(staff.get("/people").body()).doesNotContain("/link\"");
    }
}
