package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Permission;
import org.lectern.server.journey.Desk;
import org.lectern.server.people.People;
import org.lectern.server.people.People.RoleInForce;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** A team of four and a director alone work on their queues, by plain HTTP. */
@Tag("database")
class WorkingAQueueTest {

    private final PracticeLibrary library = new PracticeLibrary("ecrl");
    private final Desk director = library.desk("executive-director");
    private final Desk librarian = library.desk("resource-librarian");

    @AfterEach
    void close() {
        library.close();
    }

    private String id(String role) {
        return library.who(role).id().toString();
    }

    private static Page send(Desk desk, String number, String act, Map<String, String> fields) {
        desk.open(number);
        return desk.browser().post("/cases/" + number + "/" + act, fields);
    }

    private static String list(Desk desk, String view) {
        return desk.browser().get("/comments?view=" + view).text();
    }

    @Test
    void whoBeginsToDecideHasTheCommentAndSomebodyElseMayDecideItAllTheSame() {
        library.write("Ada", "The reading lamp is too dim");
        String number = director.waiting("reading lamp");
        assertThat(director.open(number).text()).contains("Nobody has this comment");
        director.browser().post("/cases/" + number + "/preview", Map.of("act", "leave-up"));
        assertThat(director.open(number).text()).contains("You have it until");
        assertThat(list(director, "mine")).contains("The reading lamp is too dim");
        assertThat(librarian.open(number).text())
                .contains(library.who("executive-director").name() + " has it until");
        assertThat(librarian.decide(number, Map.of("act", "leave-up")).status()).isEqualTo(302);
        assertThat(list(director, "mine")).contains("You have nothing");
    }

    @Test
    void aCommentIsTakenOverWithAWordAndHandedOverWithANoteThatLeaveTheHouseInNoExport() throws IOException {
        library.write("Ada", "The reading lamp is too dim");
        String number = director.waiting("reading lamp");
        send(director, number, "claim", Map.of());
        Page wordless = send(librarian, number, "take-over", Map.of("words", " "));
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.text()).contains("Write a word to who has it");
        send(librarian, number, "take-over", Map.of("words", "You are at lunch, xylophone."));
        assertThat(list(librarian, "mine")).contains("reading lamp");
        Page nobody = send(librarian, number, "hand-over", Map.of("to", "somebody", "words", "Please, marimba."));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Choose to whom you hand it over").contains("Please, marimba.");
        send(librarian, number, "hand-over", Map.of("to", id("assistant-director"), "words", "You know her, marimba."));
        Desk assistant = library.desk("assistant-director");
        assertThat(list(assistant, "mine")).contains("reading lamp");
        send(assistant, number, "notes", Map.of("words", "Called her, glockenspiel."));
        assertThat(assistant.open(number).text()).contains("xylophone", "marimba", "glockenspiel");
        assertThat(assistant.casePage(number).text())
                .contains("Taken over from", "Handed over to", "Note for the team", "glockenspiel");
        byte[] export =
                director.browser().postForBytes("/record/export", Map.of()).body();
        assertThat(records(export))
                .contains("case.noted", "reading lamp")
                .doesNotContain("xylophone", "marimba", "glockenspiel");
    }

    private static String records(byte[] export) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("records.jsonl")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("An export without records");
    }

    @Test
    void whatIsPutOnHoldLeavesWaitingAndComesBackAtOnceWhenItsAuthorChangesIt() {
        var comment = library.write("Ada", "The reading lamp is too dim");
        String number = director.waiting("reading lamp");
        String inThreeDays = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        Page yesterday = send(director, number, "hold", Map.of("until", "2020-01-01", "words", "Ask the janitor."));
        assertThat(yesterday.status()).isEqualTo(422);
        assertThat(yesterday.text()).contains("Choose a day after today").contains("Ask the janitor.");
        send(director, number, "hold", Map.of("until", inThreeDays, "words", "Ask the janitor."));
        assertThat(director.waits(number)).isFalse();
        assertThat(list(director, "on-hold")).contains("reading lamp", "On hold until");
        assertThat(director.open(number).text()).contains("Ask the janitor.");
        assertThat(director.casePage(number).text()).contains("It comes back");
        library.edit(comment, "The reading lamp is too dim and flickers");
        director.waiting("flickers");
        assertThat(list(director, "on-hold")).contains("Nothing is on hold");
    }

    @Test
    void whatWasNoticedWronglyDoesNotPressAnyMoreNorInALaterRevisionAndThatIsTakenBack() {
        var comment = library.write("Ada", "Ring me at 320-555-0177 tonight");
        String number = director.waiting("320-555-0177");
        double before = priority();
        Page page = director.open(number);
        assertThat(page.text()).contains("Phone number");
        send(director, number, "harmless", Map.of("place", "0", "revision", "1"));
        Page marked = director.open(number);
        assertThat(marked.text())
                .contains("Noticed wrongly, says "
                        + library.who("executive-director").name());
        assertThat(director.line("320-555-0177")).contains("Nothing noticed");
        assertThat(priority()).isLessThan(before);
        library.edit(comment, "Ring me at 320-555-0177 tonight, this evening");
        director.waiting("this evening");
        assertThat(director.line("this evening")).contains("Nothing noticed");
        assertThat(priority()).isLessThan(before);
        Matcher undo = Pattern.compile("action=\"(/cases/[^\"]+/harmless/[^\"]+/undo)\"")
                .matcher(director.open(number).body());
        assertThat(undo.find()).isTrue();
        director.browser().post(undo.group(1), Map.of());
        assertThat(director.line("this evening")).contains("Phone number");
        assertThat(priority()).isEqualTo(before);
        assertThat(director.casePage(number).text())
                .contains("Noticed wrongly: Personal information", "Counts as noticed again: Personal information");
    }

    private double priority() {
        return Double.parseDouble(library.one("select priority from cases.docket where kind = 'moderation'"));
    }

    @Test
    void aPageOfTheQueueAsksTheDatabaseTwelveTimesHoweverManyCommentsItShows() {
        library.write("Ada", "The reading lamp is too dim");
        director.waiting("reading lamp");
        Browser browser = librarian.browser();
        browser.get("/account");
        List<String> asked = library.statements(browser, "/comments?view=waiting");
        assertThat(asked).hasSize(12);
        assertThat(library.statements(browser, "/comments?view=waiting"))
                .as("the same text each time, which PostgreSQL has planned")
                .isEqualTo(asked);
        for (int i = 0; i < 5; i++) {
            library.write("Bea", "Ring me at 320-555-017" + i + " tonight");
        }
        director.waiting("555-0174");
        send(librarian, director.waiting("reading lamp"), "claim", Map.of());
        assertThat(library.statements(browser, "/comments?view=waiting")).hasSize(12);
        assertThat(library.statements(browser, "/comments?view=mine")).hasSize(12);
        assertThat(library.statements(browser, "/comments?view=waiting&group=thread"))
                .hasSize(13);
        assertThat(library.statements(browser, "/comments/queue?view=waiting")).hasSize(12);
    }

    @Test
    void aViewThatSomebodySavesIsThereForEverybodyUntilItIsRemoved() {
        library.write("Ada", "The reading lamp is too dim");
        library.write("Ben", "Ring me at 320-555-0177 tonight");
        director.waiting("reading lamp");
        director.waiting("320-555-0177");
        Browser browser = director.browser();
        String numbers = browser.get("/comments?noticed=personal-info").text();
        assertThat(numbers).contains("320-555-0177").doesNotContain("reading lamp");
        browser.post("/comments/views", Map.of("name", "Phone numbers", "in", "view=waiting&noticed=personal-info"));
        Page listed = librarian.browser().get("/comments");
        assertThat(listed.text()).contains("Phone numbers");
        assertThat(listed.body()).contains("/comments?view=waiting&amp;noticed=personal-info");
        Page taken = browser.post("/comments/views", Map.of("name", "Phone numbers", "in", "view=mine"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("Another view is called Phone numbers");
        String id = library.one("select id from moderation.saved_views");
        browser.post("/comments/views/" + id, Map.of("name", "Numbers"));
        assertThat(librarian.browser().get("/comments/views").text()).contains("Numbers", "Personal information");
        browser.post("/comments/views/" + id + "/remove", Map.of());
        assertThat(librarian.browser().get("/comments/views").text()).contains("No view is saved yet");
    }

    @Test
    void whatWasChangedOnThePlatformIsSeenByWhoAnswersForItAndByNobodyElse() {
        var comment = library.write("Ada", "The reading lamp is too dim");
        String number = director.waiting("reading lamp");
        director.decide(number, Map.of("act", "leave-up"));
        library.change(comment, PlatformStatus.SPAM);
        director.waiting("reading lamp");
        assertThat(list(director, "elsewhere")).contains("Changed there", "reading lamp");
        assertThat(librarian.browser().get("/comments").text()).doesNotContain("Done elsewhere");
    }

    @Test
    void aDirectorAloneReadsNothingOfClaims() {
        try (PracticeLibrary village = new PracticeLibrary("cadott")) {
            onlyTheDirectorDecides(village);
            village.write("Ada", "The reading lamp is too dim");
            Desk alone = village.desk("director");
            String number = alone.waiting("reading lamp");
            alone.browser().post("/cases/" + number + "/preview", Map.of("act", "leave-up"));
            assertThat(alone.open(number).text())
                    .contains("Put on hold", "Write a note")
                    .doesNotContain("has it", "have it", "Hand it over", "Take it over", "I am on it", "Mine");
            assertThat(village.one("select count(holder) from cases.docket")).isEqualTo("0");
        }
    }

    private static void onlyTheDirectorDecides(PracticeLibrary village) {
        People people = TestServer.shared().bean(People.class);
        people.setRoles(
                village.id(),
                people.roles(village.id()).stream()
                        .map(role -> role.id().equals("director")
                                ? role
                                : new RoleInForce(role.id(), role.title(), List.of(Permission.READ)))
                        .toList());
    }

    @Test
    void whoTakesACommentOverTakesItFromWhomTheyHadInMind() {
        library.write("Ada", "The reading lamp is too dim");
        String number = director.waiting("reading lamp");
        send(director, number, "claim", Map.of());
        assertThat(librarian.open(number).body()).contains("name=\"from\" value=\"" + id("executive-director") + "\"");
        Map<String, String> word = Map.of("words", "You are at lunch.", "from", id("executive-director"));
        Desk assistant = library.desk("assistant-director");
        send(assistant, number, "take-over", word);
        Page slower = librarian.browser().post("/cases/" + number + "/take-over", word);
        assertThat(slower.status()).isEqualTo(422);
        assertThat(slower.text()).contains("Somebody else has it by now", "You are at lunch.");
        assertThat(slower.body()).contains("name=\"from\" value=\"" + id("assistant-director") + "\"");
        assertThat(list(assistant, "mine")).contains("reading lamp");
        send(librarian, number, "take-over", Map.of("words", "I know her.", "from", id("assistant-director")));
        assertThat(list(librarian, "mine")).contains("reading lamp");
    }

    /** What four of the team get who send their forms at once; each has read the page before. */
    private List<Page> atOnce(String page, List<String> paths, Map<String, String> fields) {
        List<Browser> team = Stream.of(
                        "executive-director", "assistant-director", "programming-librarian", "resource-librarian")
                .map(library::signedIn)
                .toList();
        team.forEach(one -> one.get(page));
        return IntStream.range(0, team.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> team.get(i).post(paths.get(i), fields), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void whatWasNoticedWronglyIsTakenBackOnceThoughSeveralDoItAtOnce() {
        library.write("Ada", "Ring me at 320-555-0177 tonight");
        String number = director.waiting("320-555-0177");
        send(director, number, "harmless", Map.of("place", "0", "revision", "1"));
        Matcher undo = Pattern.compile("action=\"(/cases/[^\"]+/harmless/[^\"]+/undo)\"")
                .matcher(director.open(number).body());
        assertThat(undo.find()).isTrue();
        List<Page> sent = atOnce("/comments/" + number, Collections.nCopies(4, undo.group(1)), Map.of());
        assertThat(sent).extracting(Page::status).containsOnly(302);
        assertThat(library.one("select count(*) from log.entries where kind = 'noticed.not-harmless'"))
                .isEqualTo("1");
    }

    @Test
    void ofViewsThatGetOneNameAtOnceOneHasItAndOneThatIsGoneGetsNone() {
        Browser browser = director.browser();
        List<String> views = Stream.of("Lamps", "Numbers", "Chairs", "Doors")
                .map(name -> {
                    browser.get("/account");
                    browser.post("/comments/views", Map.of("name", name, "in", "view=mine"));
                    String id = library.one("select id from moderation.saved_views where name = '" + name + "'");
                    return "/comments/views/" + id;
                })
                .toList();
        List<Page> renamed = atOnce("/account", views, Map.of("name", "Ours"));
        assertThat(renamed).extracting(Page::status).containsOnly(302, 422).containsOnlyOnce(302);
        browser.get("/account");
        Page gone = browser.post("/comments/views/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5", Map.of("name", "Theirs"));
        assertThat(gone.status()).isEqualTo(404);
    }
}
