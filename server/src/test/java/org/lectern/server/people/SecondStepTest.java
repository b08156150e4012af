package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Who has set up a second step signs in with password and code, and with neither alone. */
@Tag("database")
class SecondStepTest {

    private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7-]{19})</code>");

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final String email = library.who("director").email();
    private final Browser director = server.signedIn(library, "director");
    private long confirmedAt;
    private String key = "";
    private List<String> recovery = List.of();

    private void setUp() {
        director.get("/account/code");
        assertThat(director.post("/account/code/begin", Map.of("current", TestServer.PASSWORD))
                        .sentTo())
                .isEqualTo("/account/code");
        Browser.Page page = director.get("/account/code");
        Matcher found = KEY.matcher(page.body());
        assertThat(found.find()).as("the key as text").isTrue();
        key = found.group(1).replace(" ", "");
        assertThat(page.body()).contains("<svg class=\"qr", "role=\"img\"");
        confirmedAt = now();
        Browser.Page on = director.post("/account/code", Map.of("code", code(confirmedAt)));
        recovery = RECOVERY.matcher(on.body())
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
        assertThat(recovery).hasSize(10);
    }

    private static long now() {
        return OneTimeCodes.step(Clock.systemUTC().instant());
    }

    private String code(long step) {
        return OneTimeCodes.code(Base32.read(key), step, OneTimeCodes.DIGITS);
    }

    private Browser half() {
        Browser browser = server.browser();
        assertThat(browser.trySignIn(email, TestServer.PASSWORD).sentTo()).isEqualTo("/sign-in/code");
        browser.get("/sign-in/code");
        return browser;
    }

    private static Browser.Page enter(Browser browser, String field, String code) {
        return browser.post("/sign-in/code", Map.of(field, code));
    }

    @Test
    void thePasswordAloneSignsNobodyIn() {
        setUp();
        Browser browser = half();
        assertThat(browser.get("/people").sentTo()).isEqualTo("/sign-in");
        assertThat(browser.get("/account").sentTo()).isEqualTo("/sign-in");
        assertThat(enter(server.browser(), "code", code(now())).status()).isEqualTo(403);
    }

    @Test
    void theNextCodeSignsInOnceAndAnEarlierOneNot() {
        setUp();
        Browser early = half();
        assertThat(enter(early, "code", code(confirmedAt)).status())
                .as("the code that switched it on was used with that")
                .isEqualTo(422);
        String next = code(confirmedAt + 1);
        Browser browser = half();
        Browser.Page in = enter(browser, "code", next.substring(0, 3) + " " + next.substring(3));
        assertThat(in.status()).isEqualTo(302);
        assertThat(browser.get("/people").status()).isEqualTo(200);
        Browser again = half();
        assertThat(enter(again, "code", next).text()).contains("was used already");
    }

    @Test
    void aRecoveryCodeSignsInOnce() {
        setUp();
        Browser browser = half();
        assertThat(enter(browser, "recovery", recovery.getFirst()).status()).isEqualTo(302);
        assertThat(browser.get("/account/code").text()).contains("9 recovery codes are left");
        assertThat(enter(half(), "recovery", recovery.getFirst()).status()).isEqualTo(422);
    }

    @Test
    void fiveWrongCodesMakeOneWaitAndTheRightPasswordDoesNotForgetThem() {
        setUp();
        for (int i = 0; i < 5; i++) {
            assertThat(enter(half(), "code", "wrong").status()).isEqualTo(422);
        }
        assertThat(server.browser().trySignIn(email, TestServer.PASSWORD).sentTo())
                .isEqualTo("/sign-in?wait");
    }

    @Test
    void switchingItOffTakesThePassword() {
        setUp();
        director.get("/account/code");
        assertThat(director.post("/account/code/off", Map.of("current", "wrong"))
                        .status())
                .isEqualTo(422);
        assertThat(director.post("/account/code/off", Map.of("current", TestServer.PASSWORD))
                        .sentTo())
                .isEqualTo("/account/code");
        server.browser().signIn(email, TestServer.PASSWORD);
    }

    @Test
    void aLibraryMayAskItOfEverybodyWhoDecides() {
        director.get("/account/code");
        director.post("/account/code/rule", Map.of("asked", "yes"));
        assertThat(director.get("/account/code").text()).contains("set up your own second step first");
        setUp();
        director.get("/account/code");
        director.post("/account/code/rule", Map.of("asked", "yes"));
        assertThat(director.get("/channels/new").status()).isEqualTo(200);
        Browser staff = server.signedIn(library, "staff");
        assertThat(staff.get("/account").text()).doesNotContain("Decide about comments");
        assertThat(staff.get("/account/code").text()).contains("you may only read");
        director.get("/account/code");
        director.post("/account/code/rule", Map.of("asked", "no"));
        assertThat(staff.get("/account").text()).contains("Decide about comments");
    }

    @Test
    void aWrongFirstCodeSwitchesNothingOn() {
        director.get("/account/code");
        director.post("/account/code/begin", Map.of("current", TestServer.PASSWORD));
        director.get("/account/code");
        assertThat(director.post("/account/code", Map.of("code", "12345")).status())
                .isEqualTo(422);
        server.browser().signIn(email, TestServer.PASSWORD);
    }

    @Test
    void aFormFromAnotherSiteSwitchesNothing() {
        director.get("/account/code");
        assertThat(director.postWithoutToken("/account/code/begin", Map.of("current", TestServer.PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theLinkThatTheDirectorGivesTakesTheSecondStepOffAndTheOneAskedForDoesNot() {
        setUp();
        PersonId person = library.who("director").id();
        Renewals renewals = server.bean(Renewals.class);
        String password = "a password nobody has used";
        var tenancy = server.bean(org.lectern.server.database.Tenancy.class);
        Link asked = tenancy.in(library.id(), () -> renewals.make(library.id(), person, false, null));
        assertThat(renewals.accept(renewals.look(asked.toString()).orElseThrow(), password))
                .isTrue();
        assertThat(server.browser().trySignIn(email, password).sentTo()).isEqualTo("/sign-in/code");
        Link given = tenancy.in(library.id(), () -> renewals.make(library.id(), person, false, person));
        assertThat(renewals.accept(renewals.look(given.toString()).orElseThrow(), password))
                .isTrue();
        server.browser().signIn(email, password);
    }
}
