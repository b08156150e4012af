package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.log.Sequencer;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Pseudo;
import org.lectern.server.testing.TestServer;

@Tag("database")
class FirstRunPageTest {

    private static final String PASSWORD = "a password for the director";

    private final TestServer server = TestServer.start(Map.of(), Clock.systemUTC());
    private final Browser browser = server.browser();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLibraryIsSetUpStepByStepAndNothingIsKeptBeforeTheLast() {
        assertThat(browser.get("/").sentTo()).isEqualTo("/start");
        assertThat(browser.get("/sign-in").sentTo()).isEqualTo("/start");
        assertThat(browser.get("/start/state").sentTo()).isEqualTo("/start");
        wrongCodeOpensNothing();
        enterCode();
        assertThat(browser.get("/start/blog").sentTo()).isEqualTo("/start/state");
        answer("state", Map.of("state", "MN"), "organisation");
        shortPasswordIsRefused();
        answer("organisation", library(PASSWORD), "policy");
        assertThat(browser.get("/start/policy").text()).contains("Cadott", "East Central Regional Library");
        aRulebookOfOnesOwnIsTriedBeforeItIsTaken();
        answer("policy", Map.of("policy", "ecrl"), "hours");
        hoursThatEndBeforeTheyBeginAreRefused();
        answer("hours", week("09:00", "17:00"), "second");
        oneIsNoSecondPersonToOneself();
        answer("second", Map.of("name", "Ruth Nakamura", "email", "ruth@neighbour.example"), "mail");
        aMailServerThatDoesNotAnswerIsShown();
        answer("mail", Map.of("do", "none"), "blog");
        aBlogAddressIntoAPrivateNetworkKeepsNothing();
        assertThat(server.bean(Organisations.class).list()).isEmpty();
        everyStepComesFromTheMessages();
        answer("blog", Map.of("do", "later"), "done");
        everythingIsThere();
        assertThat(server.browser().get("/start").status()).isEqualTo(409);
        assertThat(server.browser().get("/").sentTo()).isEqualTo("/comments");
    }

    private void wrongCodeOpensNothing() {
        browser.get("/start");
        Browser.Page refused = browser.post("/start/code", Map.of("code", "AAAAAAAAAA"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("not the code that the program printed");
        assertThat(browser.post("/start/state", Map.of("state", "MN")).sentTo()).isEqualTo("/start");
    }

    private void enterCode() {
        String code = server.started().firstRunCode();
        assertThat(browser.post("/start/code", Map.of("code", code)).sentTo()).isEqualTo("/start/state");
    }

    private void answer(String step, Map<String, String> form, String next) {
        assertThat(browser.get("/start/" + step).status()).isEqualTo(200);
        Browser.Page answer = browser.post("/start/" + step, form);
        assertThat(answer.sentTo()).as(answer.text()).isEqualTo("/start/" + next);
    }

    private static Map<String, String> library(String password) {
        return Map.of(
                "organisation", "Pine Lake Public Library",
                "director", "Ada Quist",
                "email", "ada@pinelake.example",
                "password", password);
    }

    private void shortPasswordIsRefused() {
        browser.get("/start/organisation");
        Browser.Page refused = browser.post("/start/organisation", library("short"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Pine Lake Public Library").doesNotContain("\"short\"");
        assertThat(refused.text()).contains("15 characters");
    }

    private void aRulebookOfOnesOwnIsTriedBeforeItIsTaken() {
        browser.get("/start/policy");
        Browser.Page unreadable =
                browser.post("/start/policy", Map.of("policy", "own", "own", "format: 1\nroles: 7\n"));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text()).contains("Line 2");
        assertThat(unreadable.body()).contains("roles: 7");
        Browser.Page elsewhere =
                browser.post("/start/policy", Map.of("policy", "own", "own", Rulebooks.text("deseronto")));
        assertThat(elsewhere.text()).contains("Its guards are those of another country");
        String own = Rulebooks.text("cadott").replace("Cadott Community Library", "Pine Lake Public Library");
        answer("policy", Map.of("policy", "own", "own", own), "hours");
        assertThat(browser.get("/start/policy").body()).contains("title: Social media at Pine Lake Public Library");
    }

    private static Map<String, String> week(String opens, String closes) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("zone", "America/Chicago"));
        for (String day : List.of("mon", "tue", "wed", "thu", "fri")) {
            form.put(day + "Open", opens);
            form.put(day + "Close", closes);
        }
        return form;
    }

    private void hoursThatEndBeforeTheyBeginAreRefused() {
        browser.get("/start/hours");
        assertThat(browser.post("/start/hours", week("17:00", "09:00")).text()).contains("the first before the second");
        assertThat(browser.post("/start/hours", Map.of("zone", "America/Chicago"))
                        .text())
                .contains("at least one day");
    }

    private void oneIsNoSecondPersonToOneself() {
        browser.get("/start/second");
        Browser.Page refused =
                browser.post("/start/second", Map.of("name", "Ada Quist", "email", "ADA@pinelake.example"));
        assertThat(refused.text()).contains("A second person is somebody else");
    }

    private void aMailServerThatDoesNotAnswerIsShown() {
        browser.get("/start/mail");
        assertThat(browser.post("/start/mail", Map.of("do", "save", "host", "not a host", "port", "0"))
                        .text())
                .contains("Enter the name of the server", "A port is a number", "no e-mail address");
        Map<String, String> form = Map.of(
                "do",
                "test",
                "host",
                "localhost",
                "port",
                "1",
                "security",
                "NONE",
                "username",
                "",
                "password",
                "",
                "from",
                "ada@pinelake.example");
        assertThat(browser.post("/start/mail", form).text()).contains("The server did not take the message");
        assertThat(browser.get("/start/blog").sentTo()).isEqualTo("/start/mail");
    }

    private void aBlogAddressIntoAPrivateNetworkKeepsNothing() {
        browser.get("/start/blog");
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("do", "save", "username", "editor", "applicationPassword", "abcd efgh ijkl mnop qrst uvwx"));
        form.put("address", "not an address");
        assertThat(browser.post("/start/blog", form).text()).contains("This is no address of a website");
        form.put("address", "https://10.0.0.1");
        Browser.Page refused = browser.post("/start/blog", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("leads into a private network");
        assertThat(refused.body()).doesNotContain("mnop");
    }

    private void everyStepComesFromTheMessages() {
        browser.with("Accept-Language", Pseudo.LANGUAGE);
        List<String> own = new ArrayList<>(List.of("Pine Lake Public Library", "Ada Quist", "Ruth Nakamura"));
        Rulebooks.STARTERS.forEach(starter -> own.add(Rulebooks.text(starter)));
        Region.ALL.values().forEach(state -> own.add(state.name()));
        own.addAll(ZoneId.getAvailableZoneIds());
        for (String step : List.of("state", "organisation", "policy", "hours", "second", "mail", "blog")) {
            Browser.Page page = browser.get("/start/" + step);
            assertThat(page.body()).contains("lang=\"en-XA\"");
            assertThat(Pseudo.plainWords(page.body(), own)).as(step).isEmpty();
        }
        Browser newcomer = server.browser().with("Accept-Language", Pseudo.LANGUAGE);
        assertThat(Pseudo.plainWords(newcomer.get("/start").body(), own)).isEmpty();
        assertThat(Pseudo.plainWords(
                        newcomer.post("/start/code", Map.of("code", "AAAAAAAAAA"))
                                .body(),
                        own))
                .isEmpty();
        browser.with("Accept-Language", "en-US");
    }

    private void everythingIsThere() {
        Browser.Page done = browser.get("/start/done");
        assertThat(done.text())
                .contains(
                        "log-public.key",
                        "keep a copy elsewhere",
                        "users who continuously post content that disregards");
        Organisation library = server.bean(Organisations.class).list().getFirst();
        assertThat(library.slug()).isEqualTo("pine-lake-public-library");
        assertThat(server.bean(People.class).members(library.id()))
                .extracting(member -> member.role() + " " + member.person().email())
                .containsExactlyInAnyOrder(
                        "executive-director ada@pinelake.example", "second-person ruth@neighbour.example");
        assertThat(server.bean(Channels.class).list(library.id())).isEmpty();
        assertThat(server.bean(Mail.class).latest(library.id(), 9))
                .extracting(message -> message.recipient())
                .containsExactly("ruth@neighbour.example");
        server.bean(Sequencer.class).sealAll(library.id());
        List<SealedEntry> entries = server.bean(Tenancy.class)
                .in(library.id(), () -> server.bean(Log.class).from(0, 9));
        assertThat(entries)
                .extracting(SealedEntry::kind)
                .containsExactly("organisation.founded", "policy.in-force", "person.joined", "person.joined");
        assertThat(browser.get("/people").text()).contains("Ada Quist", "Answers by link");
        server.browser().signIn("ada@pinelake.example", PASSWORD);
    }
}
