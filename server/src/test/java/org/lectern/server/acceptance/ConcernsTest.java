package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Anybody says that something on the library's pages is wrong, and reads with a reference what became of it. */
@Tag("servers")
class ConcernsTest {

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final PracticeLibrary SMALL = new PracticeLibrary("cadott");
    private static final PracticeLibrary ONTARIO = new PracticeLibrary("deseronto");
    private static final Pattern REFERENCE = Pattern.compile("[B-DF-HJ-NP-TV-XZ2-9]{4}(-[B-DF-HJ-NP-TV-XZ2-9]{4}){2}");

    @AfterAll
    static void close() {
        LIBRARY.close();
        SMALL.close();
        ONTARIO.close();
    }

    /** Reports on the public page; the page on which it is followed. */
    private static String reported(PracticeLibrary library, Map<String, String> fields) {
        Page sent = library.signedOut().post("/report/" + library.slug(), fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(sent.headers()).doesNotContainKey("set-cookie");
        return sent.sentTo();
    }

    private static String follow(PracticeLibrary library, String page) {
        return library.signedOut().get(page).text();
    }

    /** The page of the concern that says this. */
    private static String concern(PracticeLibrary library, String words) {
        return "/concerns/"
                + library.one("select c.number from concerns.raised c join concerns.reports r on r.concern = c.id"
                        + " where r.words = '" + words + "'");
    }

    private static Page send(Browser who, String page, String act, Map<String, String> fields) {
        who.get("/account");
        return who.post(page + act, fields);
    }

    private static String reference(String text) {
        Matcher found = REFERENCE.matcher(text);
        return found.find() ? found.group() : "";
    }

    @Test
    @Acceptance(clause = "ca-impersonation", criterion = 2)
    void anybodyReportsThatSomebodyPretendsToBeSomebodyElse() {
        SMALL.write("Village President", "The library closes for good on Monday");
        SMALL.desk("director").waiting("closes for good");
        String words = "That is not our president, and Ida Moe is misrepresented as well";
        String page = reported(SMALL, Map.of("place", "Under the post on summer reading", "words", words));
        assertThat(follow(SMALL, page)).contains("We have it");
        Browser director = SMALL.signedIn("director");
        assertThat(director.get(concern(SMALL, words)).text()).contains(words, "Without a name");
        send(director, concern(SMALL, words), "/answer", Map.of("outcome", "acted", "words", "We are hiding it."));
        assertThat(follow(SMALL, page)).contains("We are hiding it.");
    }

    @Test
    @Acceptance(clause = "ec-user-reports", criterion = 1)
    @Acceptance(clause = "ec-user-reports", criterion = 2)
    @Acceptance(clause = "ec-user-reports", criterion = 4)
    void anybodyReportsWithoutANameAndReadsTheAnswerWithTheReference() {
        String page =
                reported(LIBRARY, Map.of("place", "Under the bake sale", "words", "Somebody gives out my number"));
        assertThat(follow(LIBRARY, page)).contains("We have it", "Not looked at yet", "Not answered yet");

        Browser staff = LIBRARY.signedIn("programming-librarian");
        String concern = concern(LIBRARY, "Somebody gives out my number");
        assertThat(staff.get(concern).text())
                .contains("Somebody gives out my number", "Under the bake sale", "Without a name");
        send(staff, concern, "/look", Map.of());
        assertThat(follow(LIBRARY, page)).contains("We are looking at it", "Looked at by a person");

        Page missing = send(staff, concern, "/answer", Map.of("words", "Thank you"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Choose what came of it", "Thank you");
        send(staff, concern, "/answer", Map.of("outcome", "acted", "words", "It is hidden.", "language", "en-US"));
        assertThat(follow(LIBRARY, page))
                .contains("We have looked at it", "did something about it", "It is hidden.")
                .doesNotContain("Somebody gives out my number");
        assertThat(staff.get(concern.replace("concerns", "tasks")).text()).contains("Nothing is left to do here");
        assertThat(staff.get("/concerns").text()).contains("Answered");
    }

    @Test
    @Acceptance(clause = "ec-user-reports", criterion = 1)
    @Acceptance(clause = "ec-user-reports", criterion = 2)
    @Acceptance(clause = "ec-user-reports", criterion = 4)
    void whatIsSaidByPhoneAtTheDeskOrOnPaperIsWrittenDownInTheSameWayAndAnsweredByLetter() {
        Browser staff = LIBRARY.signedIn("staff");
        assertThat(staff.get("/tasks/new").body()).contains("/concerns/new");
        Page refused = send(staff, "/concerns", "/new", Map.of("source", "phone", "about", "00-0000", "words", "Rude"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("no comment with this number", "Rude");
        for (String source : List.of("phone", "desk", "paper")) {
            Page entered = send(
                    staff,
                    "/concerns",
                    "/new",
                    Map.of("source", source, "words", "Told by " + source, "contact", "12 Mill Street", "name", "Ida"));
            String reference = reference(staff.get(entered.sentTo()).text());
            assertThat(follow(LIBRARY, "/report/" + LIBRARY.slug() + "/" + reference))
                    .contains("We have it");
        }
        Browser librarian = LIBRARY.signedIn("programming-librarian");
        String concern = concern(LIBRARY, "Told by paper");
        assertThat(librarian.get(concern).text()).contains("On paper", "Ida", "12 Mill Street");
        assertThat(librarian.get("/concerns").text()).doesNotContain("Ida", "12 Mill Street");
        send(librarian, concern, "/answer", Map.of("outcome", "kept", "words", "Come and talk to us."));
        String letter = "/letters/"
                + LIBRARY.one("select id from appeals.letters where number = '" + concern.substring(10) + "'");
        assertThat(librarian.get(letter).text())
                .contains("Thank you for telling us", "It keeps to our rules", "Come and talk to us.");
    }

    @Test
    @Acceptance(clause = "la-no-retaliation", criterion = 1)
    void whoReportedIsKnownToThoseWhoHandleItAndToNobodyElseOnAnyPageInAnyMessageOrExport() throws IOException {
        try (PracticeLibrary association = new PracticeLibrary("legal-administrators")) {
            String name = "Wanda Whistle";
            reported(
                    association,
                    Map.of("place", "Under the June post", "words", "He pays us back", "name", name, "contact", name));
            String concern = concern(association, "He pays us back");
            for (String handler : List.of("headquarters", "chapter-president", "curator")) {
                assertThat(association.signedIn(handler).get(concern).text())
                        .as(handler)
                        .contains(name);
            }
            String helper = "Ian Innocent";
            Browser noting = association.signedIn("curator");
            noting.get(concern);
            send(noting, concern, "/helpers", Map.of("helper", helper));
            assertThat(association.signedIn("chapter-president").get(concern).text())
                    .contains(helper);
            association.seal();
            List<String> pages = List.of(
                    concern,
                    "/",
                    "/concerns",
                    "/comments",
                    "/tasks",
                    "/cases" + concern.substring("/concerns".length()),
                    "/letters",
                    "/record",
                    "/record/0",
                    "/record/1",
                    "/record/2",
                    "/record/3",
                    "/outbox",
                    "/people",
                    "/reports");
            // Members, the reviewer and a second person have no way in but links.
            Map<String, Browser> others = Map.of(
                    "leadership", association.signedIn("leadership"), "who does not sign in", association.signedOut());
            for (String role : others.keySet()) {
                Browser other = others.get(role);
                assertThat(other.get(concern).status()).as(role).isNotEqualTo(200);
                pages.forEach(page ->
                        assertThat(other.get(page).body()).as(role + " " + page).doesNotContain(name, helper));
            }
            Browser handler = association.signedIn("headquarters");
            pages.stream()
                    .filter(page -> !page.equals(concern))
                    .forEach(page ->
                            assertThat(handler.get(page).body()).as(page).doesNotContain(name, helper));
            assertThat(association.mail())
                    .allSatisfy(message ->
                            assertThat(message.subject() + message.body()).doesNotContain(name, helper));
            byte[] export = handler.postForBytes("/record/export", Map.of()).body();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .as(entry.getName())
                            .doesNotContain(name, helper);
                }
            }
        }
    }

    @Test
    @Acceptance(clause = "ec-user-reports", criterion = 3)
    void concernsStandInTheOrderInWhichTheyCameWithTheirAge() {
        reported(LIBRARY, Map.of("words", "The first thing"));
        reported(LIBRARY, Map.of("words", "The second thing"));
        String list = LIBRARY.signedIn("programming-librarian").get("/concerns").text();
        assertThat(list).contains("Programming Librarian").containsPattern("\\d+ min");
        assertThat(list.indexOf("The first thing")).isPositive().isLessThan(list.indexOf("The second thing"));
    }

    @Test
    void whoPastesWordsInsteadOfALinkHasTheCommentProposedToStaffAndNeverAssumed() {
        LIBRARY.write("Ada Quill", "The new bandstand is\nsimply dreadful");
        LIBRARY.write("Ben Ames", "I like the new bandstand very much");
        LIBRARY.desk("resource-librarian").waiting("bandstand very much");
        String number = LIBRARY.desk("resource-librarian").waiting("simply dreadful");
        reported(
                LIBRARY,
                Map.of("place", "It says \"the new bandstand is simply  dreadful\"", "words", "That hurts me"));
        reported(LIBRARY, Map.of("place", "It says \"the new bandstand\"", "words", "So does that"));
        Browser staff = LIBRARY.signedIn("programming-librarian");
        String concern = concern(LIBRARY, "That hurts me");
        assertThat(LIBRARY.one("select count(*) from concerns.raised c join concerns.reports r on r.concern = c.id"
                        + " where r.words = 'That hurts me' and c.item is not null"))
                .isEqualTo("0");
        assertThat(staff.get(concern).text())
                .contains("Comment " + number + " says word for word what was pasted")
                .doesNotContain("very much");
        assertThat(staff.get(concern(LIBRARY, "So does that")).text())
                .as("a part of a comment points at nothing")
                .doesNotContain("word for word");
        send(staff, concern, "/comment", Map.of("comment", number));
        assertThat(staff.get(concern).text())
                .contains("Look at the comment and decide")
                .doesNotContain("word for word");
    }

    @Test
    void manyReportsOfOneCommentAreOneThingAndWhatKeepsToTheRulesDoesNotComeBack() {
        LIBRARY.write("Ada Quill", "The new fountain is ugly");
        Desk desk = LIBRARY.desk("resource-librarian");
        String number = desk.waiting("The new fountain");
        String first = reported(LIBRARY, Map.of("words", "This is rude to the mayor"));
        String second = reported(LIBRARY, Map.of("words", "Take this down", "name", "Ben Roe"));
        Browser staff = desk.browser();
        send(staff, concern(LIBRARY, "This is rude to the mayor"), "/comment", Map.of("comment", number));
        Page joined = send(staff, concern(LIBRARY, "Take this down"), "/comment", Map.of("comment", number));
        assertThat(joined.sentTo()).isEqualTo(concern(LIBRARY, "This is rude to the mayor"));
        assertThat(staff.get(joined.sentTo()).text())
                .contains("What 2 people reported", "Take this down", "The new fountain is ugly");

        send(staff, joined.sentTo(), "/answer", Map.of("outcome", "kept", "words", "An opinion."));
        assertThat(follow(LIBRARY, first)).contains("It keeps to our rules").doesNotContain("Ben Roe", "Take this");
        assertThat(follow(LIBRARY, second)).contains("It keeps to our rules");

        send(staff, "/concerns", "/new", Map.of("source", "desk", "about", number, "words", "Still there"));
        assertThat(concern(LIBRARY, "Still there")).isEqualTo(joined.sentTo());
        assertThat(LIBRARY.one("select state from concerns.raised where number = '"
                        + joined.sentTo().substring(10) + "'"))
                .isEqualTo("ANSWERED");
    }

    @Test
    void whatTheFormCannotTakeIsSaidInWordsAndNothingIsLost() {
        String form = "/report/" + SMALL.slug();
        Browser anybody = SMALL.signedOut();
        Page empty = anybody.post(form, Map.of("place", "<b>here</b>"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("&lt;b&gt;here&lt;/b&gt;").contains("Tell us what is wrong");
        Page trapped = anybody.post(form, Map.of("words", "Buy pills", "website", "https://pills.example"));
        assertThat(trapped.status()).isEqualTo(422);
        assertThat(trapped.text()).contains("a program may have done that", "Buy pills");
        assertThat(anybody.post(form, Map.of("words", "x".repeat(5001))).body()).contains("x".repeat(5001));
        assertThat(anybody.get(form + "/BBBB-BBBB-BBBB").status()).isEqualTo(404);
        assertThat(anybody.get(form + "/follow?reference=none").status()).isEqualTo(422);
        assertThat(SMALL.one("select count(*) from concerns.reports")).isEqualTo("0");

        Map<String, String> twice = Map.of("words", "Sent by a double click", "reference", "BCDF-GHJK-LMNP");
        assertThat(reported(SMALL, twice)).isEqualTo(reported(SMALL, twice)).contains("BCDF-GHJK-LMNP");
        assertThat(reported(SMALL, Map.of("words", "Of somebody else", "reference", "BCDF-GHJK-LMNP")))
                .doesNotContain("BCDF-GHJK-LMNP");
        assertThat(SMALL.one("select count(*) from concerns.reports")).isEqualTo("2");
    }

    @Test
    void whoSendsMoreThanTwentyInAnHourIsAskedToWaitAndKeepsWhatTheyWroteAndOthersGoOn() throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build()) {
            HttpRequest report = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + TestServer.shared().started().port() + "/report/" + ONTARIO.slug()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("words=Again+and+again"))
                    .build();
            for (int sent = 0; sent < 20; sent++) {
                assertThat(client.send(report, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(303);
            }
            HttpResponse<String> tooMany = client.send(report, BodyHandlers.ofString());
            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(tooMany.body()).contains("Again and again", "Wait a while");
        }
        reported(ONTARIO, Map.of("words", "From another address"));
    }

    @Test
    void whereThePolicyNamesNobodyWhoeverDecidesAnswersThem() {
        String page =
                reported(SMALL, Map.of("words", "A wrong date", "contact", "ida@example.org", "name", "Ida Bell"));
        Browser director = SMALL.signedIn("director");
        assertThat(director.get("/concerns").text()).contains("names nobody", "A wrong date");
        send(director, concern(SMALL, "A wrong date"), "/answer", Map.of("outcome", "not-found"));
        assertThat(follow(SMALL, page)).contains("did not find it");
        assertThat(SMALL.one("select state from cases.docket where kind = 'concern' and number = '"
                        + concern(SMALL, "A wrong date").substring(10) + "'"))
                .isEqualTo("DECIDED");
        assertThat(SMALL.one("select count(*) from log.entries where kind <> 'concern.reporter'"
                        + " and convert_from(payload, 'UTF8') like '%Ida Bell%'"))
                .isEqualTo("0");
    }

    @Test
    void thePageSpeaksTheLanguageOfItsReaderAndSaysWhatALawWantsSaidWhereItDoes() {
        String form = "/report/" + ONTARIO.slug();
        assertThat(ONTARIO.signedOut().get(form).text()).contains("Municipal Freedom of Information");
        String french = ONTARIO.signedOut().get(form + "?lang=fr-CA").body();
        assertThat(french).contains("<html lang=\"fr-CA\">", "la Loi sur les bibliothèques publiques");
        assertThat(ONTARIO.signedOut().get(form + "?lang=es-US").body())
                .contains("<html lang=\"es-US\">", "Informar de una preocupación");
        assertThat(LIBRARY.signedOut().get("/report/" + LIBRARY.slug()).text()).doesNotContain("Before you begin");
        assertThat(LIBRARY.rules().body()).contains("/report/" + LIBRARY.slug());
        String page = reported(ONTARIO, Map.of("words", "Une erreur"));
        Browser ceo = ONTARIO.signedIn("ceo");
        send(
                ceo,
                concern(ONTARIO, "Une erreur"),
                "/answer",
                Map.of("outcome", "acted", "words", "Corrigé.", "language", "fr-CA"));
        assertThat(ONTARIO.signedOut().get(page.replace("en-US", "es-US")).body())
                .contains("hemos actuado", "lang=\"fr-CA\">Corrigé.");
    }

    @Test
    void whoReportedLeavesTheHouseInNoExport() throws IOException {
        reported(LIBRARY, Map.of("words", "To be exported", "name", "Nobody But Me"));
        Browser director = LIBRARY.signedIn("executive-director");
        director.get("/record");
        byte[] export = director.postForBytes("/record/export", Map.of()).body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals("records.jsonl")) {
                entry = zip.getNextEntry();
            }
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("To be exported", "concern.reporter")
                    .doesNotContain("Nobody But Me");
        }
    }
}
