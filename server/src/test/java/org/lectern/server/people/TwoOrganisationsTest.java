package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.MailServer;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Adding a person of another organisation gives a role, and no way in to what is theirs. */
@Tag("database")
class TwoOrganisationsTest {

    private static final String OTHER_PASSWORD = "a password of somebody else";

    private final TestServer server = TestServer.shared();
    private final Library theirs = server.found("cadott");
    private final Library ours = server.found("ecrl");
    private final Browser director = server.signedIn(ours, "executive-director");

    private void add(Person person, String role) {
        director.get("/people");
        assertThat(director.post("/people", Map.of("name", "Another Name", "email", person.email(), "role", role))
                        .sentTo())
                .isEqualTo("/people");
    }

    @Test
    void whoHasAPasswordIsToldWithoutALinkAndKeepsTheirNameAndPassword() {
        Person person = theirs.who("director");
        add(person, "staff");
        assertThat(director.get("/outbox").text()).contains(person.email(), "you can now also work for");
        assertThat(director.get("/outbox").body()).doesNotContain("/welcome/");
        Browser browser = server.signedIn(theirs, "director");
        assertThat(browser.get("/account").text())
                .contains(theirs.organisation().name(), person.name())
                .doesNotContain("Another Name");
    }

    @Test
    void anOldLinkSetsNoSecondPassword() {
        Person person = theirs.who("director");
        String link = "/welcome/" + server.bean(Passwords.class).welcome(ours.id(), person.id());
        server.bean(People.class).join(ours.id(), person.id(), "staff");
        Browser browser = server.browser();
        assertThat(browser.get(link).text()).contains("already used");
        browser.get("/sign-in");
        assertThat(browser.post(link, Map.of("password", OTHER_PASSWORD, "again", OTHER_PASSWORD))
                        .status())
                .isEqualTo(410);
        assertThat(server.browser().trySignIn(person.email(), OTHER_PASSWORD).sentTo())
                .isEqualTo("/sign-in?wrong");
        server.browser().signIn(person.email(), TestServer.PASSWORD);
    }

    @Test
    void ofTwoLinksForOnePersonTheFirstThatIsUsedCounts() {
        Person person =
                server.bean(People.class).know("twice@" + ours.organisation().slug() + ".example", "Twice");
        server.bean(People.class).join(ours.id(), person.id(), "staff");
        Passwords passwords = server.bean(Passwords.class);
        String first = passwords.welcome(ours.id(), person.id());
        String second = passwords.welcome(ours.id(), person.id());
        assertThat(passwords.accept(second, TestServer.PASSWORD)).isTrue();
        assertThat(passwords.accept(first, OTHER_PASSWORD)).isFalse();
        assertThat(passwords.matches(person.id(), TestServer.PASSWORD)).isTrue();
    }

    @Test
    void whomAnotherOrganisationHasInvitedGetsNoSecondLink() {
        Person invited = server.bean(People.class)
                .know("invited@" + theirs.organisation().slug() + ".example", "Invited");
        server.bean(People.class).join(theirs.id(), invited.id(), "director");
        add(invited, "staff");
        assertThat(director.get("/outbox").text())
                .contains("works no more", "/forgotten", "ask whoever runs Lectern")
                .contains(ours.organisation().name() + " sends no e-mail");
        assertThat(director.get("/outbox").body()).doesNotContain("/welcome/");
    }

    @Test
    void whomALibraryWithAMailServerAddsBeforeTheyHaveAPasswordIsSentToAskForALink() {
        Person invited = invited("staff");
        server.bean(People.class).join(theirs.id(), invited.id(), "director");
        server.bean(Mail.class)
                .use(ours.id(), new MailServer("localhost", 1, MailServer.Security.NONE, "", "", "a@b.example"));
        add(invited, "programming-librarian");
        assertThat(told(invited)).contains("/forgotten").doesNotContain("/welcome/", "sends no e-mail");
        Browser browser = server.browser();
        browser.get("/forgotten");
        browser.post("/forgotten", Map.of("email", invited.email()));
        assertThat(told(invited))
                .as("neither library sees the link")
                .contains("asked for a new password")
                .doesNotContain("/renew/");
    }

    private Person invited(String role) {
        Person invited = server.bean(People.class)
                .know("invited-" + role + "@" + ours.organisation().slug() + ".example", "Invited");
        server.bean(People.class).join(ours.id(), invited.id(), role);
        return invited;
    }

    /** The newest message to somebody. */
    private String told(Person person) {
        return server.bean(Mail.class).latest(ours.id(), 9).stream()
                .filter(message -> message.recipient().equals(person.email()))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private Browser.Page accept(String link) {
        Browser browser = server.browser();
        browser.get("/sign-in");
        return browser.post(link, Map.of("password", OTHER_PASSWORD, "again", OTHER_PASSWORD));
    }

    @Test
    void aLinkThatTheDirectorSeesOpensNothingOnceAnotherOrganisationHasAddedThePerson() {
        Person invited = invited("staff");
        Passwords passwords = server.bean(Passwords.class);
        String link = "/welcome/" + passwords.welcome(ours.id(), invited.id());
        assertThat(server.browser().get(link).body()).contains("name=\"again\"");
        server.bean(People.class).join(theirs.id(), invited.id(), "director");
        assertThat(server.browser().get(link).text()).contains("This link has run out", "Ask for another link");
        assertThat(accept(link).status()).isEqualTo(410);
        assertThat(passwords.isSet(invited)).isFalse();
    }

    @Test
    void aLinkSetsNoPasswordForWhoWorksHereNoMore() {
        Person invited = invited("staff");
        Passwords passwords = server.bean(Passwords.class);
        String link = "/welcome/" + passwords.welcome(ours.id(), invited.id());
        director.get("/people/" + invited.id());
        assertThat(director.post("/people/" + invited.id() + "/end", Map.of()).sentTo())
                .isEqualTo("/people");
        assertThat(server.browser().get(link).status()).isEqualTo(410);
        assertThat(accept(link).status()).isEqualTo(410);
        assertThat(passwords.isSet(invited)).isFalse();
    }

    @Test
    void beingAddedElsewhereTakesNobodyAwayAndOneMayChoose() {
        Person person = theirs.who("director");
        Browser browser = server.signedIn(theirs, "director");
        assertThat(browser.get("/account").body()).doesNotContain("name=\"organisation\"");
        add(person, "staff");
        assertThat(browser.get("/account").text())
                .contains("Library Director, " + theirs.organisation().name());
        assertThat(browser.post(
                                "/account/organisation",
                                Map.of("organisation", ours.organisation().slug()))
                        .sentTo())
                .isEqualTo("/account");
        assertThat(browser.get("/account").text())
                .contains("staff, " + ours.organisation().name());
        Library third = server.found("cadott");
        assertThat(browser.post(
                                "/account/organisation",
                                Map.of("organisation", third.organisation().slug()))
                        .status())
                .isEqualTo(404);
    }
}
