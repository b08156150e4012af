package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Tenancy;
import org.lectern.server.database.TestDatabase;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database, and at each somebody who presses the last button of the first run at the same moment. */
@Tag("database")
class FirstRunOnTwoNodesTest {

    private final Path folder = TestDatabase.folder();
    private final RunningServer one =
            RunningServer.start(folder, Map.of(Setting.PORT.key(), "0"), Clock.systemUTC(), false);
    private final ConfigurableApplicationContext two = another(one.installation());

    private static ConfigurableApplicationContext another(Installation here) {
        return LecternApplication.start(new Installation(
                here.folder(),
                here.settings(),
                here.clock(),
                here.database(),
                here.logKey(),
                Identifiers.reference(),
                false));
    }

    @AfterEach
    void stop() {
        two.close();
        one.close();
        TestDatabase.remove(folder);
    }

    @Test
    void oneLibraryIsMadeAndTheOtherIsToldThatItIsThere() {
        Browser ada = atTheLastStep(one.port(), one.bean(FirstRunCode.class), "Ada Quist");
        int port = Objects.requireNonNull(((WebServerApplicationContext) two).getWebServer())
                .getPort();
        Browser bea = atTheLastStep(port, two.getBean(FirstRunCode.class), "Bea Quist");
        List<CompletableFuture<Browser.Page>> answers = new ArrayList<>();
        boolean bothWaited = one.bean(Tenancy.class).alone("first organisation", () -> {
            for (Browser browser : List.of(ada, bea)) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> browser.post("/start/blog", Map.of("do", "later")), Thread::startVirtualThread));
            }
            TestServer.eventually("both have pressed the button", () -> waiting() == 2);
            return true;
        });
        assertThat(bothWaited).isTrue();
        List<Browser.Page> pages = answers.stream().map(CompletableFuture::join).toList();
        assertThat(pages).extracting(Browser.Page::status).containsExactlyInAnyOrder(303, 409);
        assertThat(pages)
                .filteredOn(page -> page.status() == 303)
                .allMatch(page -> page.sentTo().equals("/start/done"));
        assertThat(pages)
                .filteredOn(page -> page.status() == 409)
                .allSatisfy(page -> assertThat(page.text()).contains("This Lectern is set up already", "Sign in"));
        var libraries = one.bean(Organisations.class).list();
        assertThat(libraries).hasSize(1);
        String director = pages.getFirst().status() == 303 ? "Ada Quist" : "Bea Quist";
        assertThat(one.bean(People.class).members(libraries.getFirst().id()))
                .extracting(member -> member.person().name())
                .containsExactlyInAnyOrder(director, "Ruth Nakamura");
        assertThat(one.bean(People.class).withEmail(email(director.equals("Ada Quist") ? "Bea Quist" : "Ada Quist")))
                .as("nothing is kept of the other")
                .isEmpty();
    }

    /** How many transactions wait for the one who makes the first organisation. */
    private int waiting() {
        return one.bean(DSLContext.class)
                .fetchCount(one.bean(DSLContext.class)
                        .selectFrom("pg_locks")
                        .where("locktype = 'advisory' and not granted and objsubid = 1"));
    }

    private static String email(String name) {
        return name.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "@pinelake.example";
    }

    private static Browser atTheLastStep(int port, FirstRunCode code, String director) {
        Browser browser = new Browser(URI.create("http://localhost:" + port));
        browser.get("/start");
        browser.post("/start/code", Map.of("code", code.code()));
        send(browser, "state", Map.of("state", "MN"));
        send(
                browser,
                "organisation",
                Map.of(
                        "organisation",
                        "Pine Lake Public Library",
                        "director",
                        director,
                        "email",
                        email(director),
                        "password",
                        TestServer.PASSWORD));
        send(browser, "policy", Map.of("policy", "ecrl"));
        send(browser, "hours", Map.of("zone", "America/Chicago", "monOpen", "09:00", "monClose", "17:00"));
        send(browser, "second", Map.of("name", "Ruth Nakamura", "email", "ruth@neighbour.example"));
        send(browser, "mail", Map.of("do", "none"));
        assertThat(browser.get("/start/blog").status()).isEqualTo(200);
        return browser;
    }

    private static void send(Browser browser, String step, Map<String, String> form) {
        browser.get("/start/" + step);
        Browser.Page answer = browser.post("/start/" + step, form);
        assertThat(answer.status()).as(step + ": " + answer.text()).isEqualTo(303);
    }
}
