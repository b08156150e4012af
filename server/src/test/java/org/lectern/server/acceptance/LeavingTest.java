package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.people.Person;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;

/** Somebody works for the library no more, or as something else. */
@Tag("database")
class LeavingTest {

    private static PracticeLibrary ecrl;

    @BeforeAll
    static void open() {
        ecrl = new PracticeLibrary("ecrl");
    }

    @AfterAll
    static void close() {
        ecrl.close();
    }

    private static String pageOf(Person person) {
        return "/people/" + person.id();
    }

    private static Page send(Browser who, String page, String form, Map<String, String> fields) {
        who.get(page);
        return who.post(page + form, fields);
    }

    @Test
    void whoLeavesOpensNothingFromThatMomentAndWhatWasWithThemWaitsForEverybody() {
        Person leaver = ecrl.who("resource-librarian");
        Browser leaving = ecrl.signedIn("resource-librarian");
        ecrl.write("Ida Moen", "Are the kites still lent out?");
        Desk director = ecrl.desk("executive-director");
        String number = director.waiting("Are the kites still lent out?");
        director.browser().get("/comments/" + number);
        assertThat(director.browser()
                        .post(
                                "/cases/" + number + "/hand-over",
                                Map.of("to", leaver.id().toString(), "words", "Yours"))
                        .status())
                .isEqualTo(302);
        assertThat(leaving.get("/comments?view=mine").text()).contains("Are the kites still lent out?");

        assertThat(director.browser().get("/people").body()).contains(pageOf(leaver));
        Page ended = send(director.browser(), pageOf(leaver), "/end", Map.of());
        assertThat(ended.sentTo()).isEqualTo("/people");
        assertThat(director.browser().get("/people").text())
                .contains(leaver.name() + " works here no more.")
                .doesNotContain(leaver.email());

        for (String path : new String[] {"/comments", "/comments/" + number, "/record"}) {
            assertThat(leaving.get(path).text()).as(path).doesNotContain("kites");
        }
        assertThat(leaving.get("/comments").status()).isEqualTo(401);
        assertThat(director.browser().get("/comments/" + number).text()).doesNotContain(leaver.name());
        assertThat(director.browser().get("/outbox").text()).contains("your work here has ended");
        assertThat(director.browser().get(pageOf(leaver)).status()).isEqualTo(404);
        assertThat(ecrl.one("select count(*) from log.entries where kind = 'person.left'"))
                .isEqualTo("1");
    }

    @Test
    void whatWhoLeftWasToReadForThemselvesIsNotNeededAndNobodyElseComesToKnowOfWhatIsConfidential() {
        try (PracticeLibrary deseronto = new PracticeLibrary("deseronto")) {
            Person staff = deseronto.who("staff");
            Browser ceo = deseronto.signedIn("ceo");
            String reading = deseronto.one("select m.number from procedures.matters m join procedures.steps s"
                    + " on s.\"case\" = m.\"case\" where m.clause = 'de-scope' and s.person = '" + staff.id() + "'");
            ceo.get("/tasks/new/conduct-opened");
            String conduct = ceo.post(
                            "/tasks/new/conduct-opened",
                            Map.of(
                                    "words",
                                    "A post about a user",
                                    "part-PERSON_CONCERNED",
                                    staff.id().toString()))
                    .sentTo();
            send(ceo, pageOf(staff), "/end", Map.of());
            assertThat(ceo.get("/tasks/" + reading).text())
                    .contains("Nothing is left to do here", "Not needed", "works here no more");
            assertThat(deseronto.one(
                            "select count(*) from log.entries where kind = 'step.not-needed' and actor = 'lectern'"))
                    .isEqualTo("1");
            assertThat(deseronto.signedIn("it").get(conduct).status()).isEqualTo(404);
            ceo.get(conduct);
            assertThat(ceo.post(conduct + "/2/done", Map.of("words", "They have left."))
                            .status())
                    .isEqualTo(303);
        }
    }

    @Test
    void whatWouldComeToWhoLeftLaterEndsWithWhatComesBeforeIt() {
        try (PracticeLibrary deseronto = new PracticeLibrary("deseronto")) {
            deseronto.one("update people.memberships set role = 'ceo' where role = 'it' returning 1");
            Browser ceo = deseronto.signedIn("ceo");
            ceo.get("/tasks/new/conduct-opened");
            String conduct = ceo.post(
                            "/tasks/new/conduct-opened",
                            Map.of(
                                    "words",
                                    "A post about a user",
                                    "part-PERSON_CONCERNED",
                                    deseronto.who("staff").id().toString()))
                    .sentTo();
            send(deseronto.signedIn("it"), pageOf(deseronto.who("ceo")), "/end", Map.of());
            Browser concerned = deseronto.signedIn("staff");
            concerned.get(conduct);
            assertThat(concerned
                            .post(conduct + "/2/done", Map.of("words", "It was mine."))
                            .status())
                    .isEqualTo(303);
            assertThat(deseronto.one(
                            "select string_agg(s.state, ' ' order by s.number) || ' ' || (m.ended_at is not null)"
                                    + " from procedures.matters m join procedures.steps s on s.\"case\" = m.\"case\""
                                    + " where m.kind = 'conduct' group by m.ended_at"))
                    .isEqualTo("DONE DONE NOT_NEEDED NOT_NEEDED true");
        }
    }

    @Test
    void whatOnlyWhoLeftCouldEndGoesToWhoIsToldOfIt() {
        try (PracticeLibrary other = new PracticeLibrary("ecrl")) {
            Person supervisor = other.who("programming-librarian");
            Browser staff = other.signedIn("staff");
            staff.get("/tasks/new/incident-reported");
            String incident = staff.post(
                            "/tasks/new/incident-reported",
                            Map.of(
                                    "words",
                                    "A window broke",
                                    "part-SUPERVISOR",
                                    supervisor.id().toString()))
                    .sentTo();
            Browser director = other.signedIn("executive-director");
            director.get(incident);
            assertThat(director.post(incident + "/1/done", Map.of("words", "I have it"))
                            .status())
                    .isEqualTo(403);
            send(director, pageOf(supervisor), "/end", Map.of());
            assertThat(director.get("/tasks").text()).contains("A window broke");
            director.get(incident);
            assertThat(director.post(incident + "/1/done", Map.of("words", "I have it"))
                            .status())
                    .isEqualTo(303);
            assertThat(director.get(incident).text()).contains("I have it", "Nothing is left");
        }
    }

    @Test
    void anotherTitleHoldsAtOnceAndNobodyChangesTheirOwn() {
        Person programming = ecrl.who("programming-librarian");
        Browser director = ecrl.signedIn("executive-director");
        Browser changed = ecrl.signedIn("programming-librarian");
        assertThat(changed.get(pageOf(ecrl.who("staff"))).status()).isEqualTo(403);
        Page unknown = send(director, pageOf(programming), "/role", Map.of("role", "queen"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("Choose one of the titles");
        send(director, pageOf(programming), "/role", Map.of("role", "assistant-director"));
        assertThat(changed.get(pageOf(ecrl.who("staff"))).status()).isEqualTo(200);
        send(director, pageOf(programming), "/role", Map.of("role", "programming-librarian"));
        assertThat(changed.get(pageOf(ecrl.who("staff"))).status()).isEqualTo(403);
        assertThat(director.get(pageOf(ecrl.who("executive-director"))).status())
                .isEqualTo(404);
    }

    @Test
    void whoAloneManagesPeopleCannotGiveThatAwayByAddingThemselvesAsSomethingElse() {
        try (PracticeLibrary cadott = new PracticeLibrary("cadott")) {
            Browser director = cadott.signedIn("director");
            Person herself = cadott.who("director");
            director.get("/people");
            Page kept =
                    director.post("/people", Map.of("name", herself.name(), "email", herself.email(), "role", "staff"));
            assertThat(kept.status()).isEqualTo(409);
            assertThat(kept.text()).contains("Nobody else here may invite people");
            assertThat(director.get(pageOf(cadott.who("staff"))).status()).isEqualTo(200);
        }
    }

    @Test
    void ofTwoWhoTakeEachOtherOutAtOnceOneRemains() {
        try (PracticeLibrary other = new PracticeLibrary("ecrl")) {
            List<String> roles = List.of("executive-director", "assistant-director");
            List<Browser> both = roles.stream().map(other::signedIn).toList();
            both.getFirst().get(pageOf(other.who(roles.getLast())));
            both.getLast().get(pageOf(other.who(roles.getFirst())));
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() ->
                                    both.getFirst().post(pageOf(other.who(roles.getLast())) + "/end", Map.of())),
                            CompletableFuture.runAsync(() ->
                                    both.getLast().post(pageOf(other.who(roles.getFirst())) + "/end", Map.of())))
                    .join();
            assertThat(both)
                    .as("who may still manage people")
                    .filteredOn(browser -> browser.get("/people").status() == 200)
                    .hasSize(1);
        }
    }
}
