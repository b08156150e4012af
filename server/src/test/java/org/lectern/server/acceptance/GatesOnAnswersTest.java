package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** The policy has a word in what the library says: it stops an answer and says what to do, or it advises and lets it go. */
@Tag("database")
class GatesOnAnswersTest {

    /** Where somebody begins to answer a comment. */
    private static String begun(PracticeLibrary library, Desk desk, String words) {
        library.write("Ida Moen", words);
        String number = desk.waiting(words);
        desk.open(number);
        return desk.browser().post("/answers/about/" + number, Map.of()).sentTo();
    }

    private static Page send(Browser browser, String answer, String text, Map<String, String> more) {
        browser.get(answer);
        var fields = new HashMap<>(Map.of("text", text, "seen", "0"));
        fields.putAll(more);
        return browser.post(answer + "/send", fields);
    }

    private static void eventuallyStands(PracticeLibrary library, String text) {
        TestServer.eventually(
                "stands there: " + text, () -> library.visibleTexts().stream().anyMatch(one -> one.contains(text)));
    }

    @Test
    @Acceptance(clause = "de-identify", criterion = 1)
    @Acceptance(clause = "de-identify", criterion = 2)
    @Acceptance(clause = "de-no-pseudonyms", criterion = 1)
    void whoAnswersSignsWithTheirNameAndTheLibrarysWhateverTheySend() {
        try (PracticeLibrary deseronto = new PracticeLibrary("deseronto")) {
            Desk staff = deseronto.desk("staff");
            String answer = begun(deseronto, staff, "Is the reading room warm");
            assertThat(send(staff.browser(), answer, "It is, come in.", Map.of("signature", "The Reading Owl"))
                            .status())
                    .isEqualTo(303);
            eventuallyStands(deseronto, "It is, come in.");
            assertThat(deseronto.visibleTexts())
                    .filteredOn(text -> text.contains("It is, come in."))
                    .singleElement()
                    .asString()
                    .contains(deseronto.who("staff").name())
                    .contains(deseronto.names().getFirst())
                    .doesNotContain("Owl");
        }
    }

    @Test
    @Acceptance(clause = "de-no-pseudonyms", criterion = 2)
    @Acceptance(clause = "de-no-pseudonyms", criterion = 3)
    void theCeoLetsARoleStandForANameAndInsideItStaysKnownWhoWrote() {
        try (PracticeLibrary deseronto = new PracticeLibrary("deseronto")) {
            Desk staff = deseronto.desk("staff");
            Browser ceo = deseronto.signedIn("ceo");
            String answer = begun(deseronto, staff, "Which day is the puppet show on");
            Map<String, String> roleAlone =
                    Map.of("signature", "Library staff, " + deseronto.names().getFirst());

            Page stopped = send(staff.browser(), answer, "On Thursday at ten.", roleAlone);
            assertThat(stopped.status()).isEqualTo(422);
            assertThat(stopped.text())
                    .contains("Sign with your full name")
                    .contains("the CEO can let your role stand for it")
                    .contains("On Thursday at ten.");
            assertThat(staff.browser().get("/public-names").status()).isEqualTo(403);

            ceo.get("/public-names");
            String person = deseronto.who("staff").id().toString();
            assertThat(ceo.post("/public-names", Map.of("person", person)).status())
                    .isEqualTo(422);
            assertThat(ceo.post("/public-names", Map.of("person", person, "reason", "Threatened in May"))
                            .status())
                    .isEqualTo(303);
            assertThat(ceo.get("/public-names").text()).contains("Threatened in May");

            assertThat(send(staff.browser(), answer, "On Thursday at ten.", roleAlone)
                            .status())
                    .isEqualTo(303);
            eventuallyStands(deseronto, "On Thursday at ten.");
            String name = deseronto.who("staff").name();
            assertThat(deseronto.visibleTexts()).noneMatch(text -> text.contains(name));
            Matcher decision = Pattern.compile("/comments/(\\d\\d-\\d+)")
                    .matcher(ceo.get(answer).body());
            assertThat(decision.find()).isTrue();
            assertThat(ceo.get("/cases/" + decision.group(1)).text()).contains(name);

            ceo.get("/public-names");
            assertThat(ceo.post("/public-names/" + person + "/end", Map.of()).status())
                    .isEqualTo(303);
            String again = begun(deseronto, staff, "Is there a ramp");
            assertThat(send(staff.browser(), again, "There is.", roleAlone).status())
                    .isEqualTo(422);
        }
    }

    @Test
    @Acceptance(clause = "la-no-private-info", criterion = 1)
    void whatIsPersonalStopsAnAnswerUntilItIsOutOrWhoAnswersForTheChapterSendsIt() {
        try (PracticeLibrary chapter = new PracticeLibrary("legal-administrators")) {
            Desk curator = chapter.desk("curator");
            String answer = begun(chapter, curator, "Whom do I ask about the lunch");
            String number = "Call our member Jane at home, 715-555-0142, she lives at 12 Elm Street.";
            Map<String, String> standsBy = Map.of("stand-by", "yes");

            Page stopped = send(curator.browser(), answer, number, standsBy);
            assertThat(stopped.status()).isEqualTo(422);
            assertThat(stopped.text())
                    .contains("Take out what is personal")
                    .contains("can send it")
                    .contains("715-555-0142");
            Browser president = chapter.signedIn("chapter-president");
            assertThat(send(president, answer, number, Map.of()).text()).contains("I have read this and stand by");
            assertThat(send(curator.browser(), answer, "Ask at the desk of the chapter.", Map.of())
                            .status())
                    .isEqualTo(303);
            eventuallyStands(chapter, "Ask at the desk of the chapter.");
            assertThat(chapter.visibleTexts()).noneMatch(text -> text.contains("715-555-0142"));
        }
    }

    @Test
    @Acceptance(clause = "ao-nonprofit-political", criterion = 1)
    @Acceptance(clause = "ao-nonprofit-political", criterion = 2)
    @Acceptance(clause = "ao-nonprofit-political", criterion = 4)
    void takingASideWaitsUntilTheTeamHasAnsweredAndAnIssueDoesNot() {
        try (PracticeLibrary officers = new PracticeLibrary("ala-officers")) {
            Desk office = officers.desk("public-awareness-office");
            Desk team = officers.desk("social-media-team");
            String words = "What do you say about the race in Ohio";
            String answer = begun(officers, office, words);
            String side = "Vote for Dana Whitlock for Congress on Tuesday.";
            Map<String, String> standsBy = Map.of("stand-by", "yes");

            Page stopped = send(office.browser(), answer, side, standsBy);
            assertThat(stopped.status()).isEqualTo(422);
            assertThat(stopped.text()).contains("refer the comment to the social media team");

            String number = office.waiting(words);
            String version = office.version(office.open(number));
            office.browser()
                    .post("/cases/" + number + "/refer", Map.of("version", version, "question", "May I say that?"));
            team.open(number);
            team.browser().post("/cases/" + number + "/advise", Map.of("answer", "Leave the party out, then yes."));
            assertThat(office.decide(number, Map.of("act", "leave-up")).status())
                    .isEqualTo(302);
            assertThat(send(office.browser(), answer, side, standsBy).status()).isEqualTo(303);

            String issue = begun(officers, office, "Will you speak up for our budget");
            assertThat(send(office.browser(), issue, "Fund libraries in every state, whoever wins.", Map.of())
                            .status())
                    .isEqualTo(303);
            eventuallyStands(officers, "Fund libraries in every state");
        }
    }

    @Test
    @Acceptance(clause = "ao-press", criterion = 4)
    void whoBeginsToAnswerAReporterIsWarnedBeforeTheyWrite() {
        try (PracticeLibrary officers = new PracticeLibrary("ala-officers")) {
            Desk office = officers.desk("public-awareness-office");
            String answer = begun(
                    officers,
                    office,
                    "I am a reporter with the Tribune and I am writing about book bans. Could you comment by Friday?");
            assertThat(office.browser().get(answer).text())
                    .contains("This reads like a question from the press")
                    .contains("I have read this and stand by my words");
            assertThat(send(office.browser(), answer, "Please write to our office.", Map.of())
                            .status())
                    .isEqualTo(422);
            assertThat(send(office.browser(), answer, "Please write to our office.", Map.of("stand-by", "yes"))
                            .status())
                    .isEqualTo(303);
        }
    }

    @Test
    @Acceptance(clause = "ao-press", criterion = 3)
    void whatAReporterWroteIsPassedOnWithTheCommentAndThenNobodyIsWarned() {
        try (PracticeLibrary officers = new PracticeLibrary("ala-officers")) {
            Desk office = officers.desk("public-awareness-office");
            String words = "I am a reporter with the Herald and I am writing about dues. Could you comment by Friday?";
            String answer = begun(officers, office, words);
            String number = office.waiting(words);
            assertThat(office.open(number).body()).contains("/tasks/new?about=" + number);
            assertThat(office.browser().get("/tasks/new?about=" + number).body())
                    .contains("/tasks/new/forwarded?about=" + number)
                    .doesNotContain("/tasks/new/asked");
            assertThat(office.browser().get("/tasks/new?about=00-0000").status())
                    .isEqualTo(404);
            office.browser().get("/tasks/new/forwarded?about=" + number);
            Page passed =
                    office.browser().post("/tasks/new/forwarded", Map.of("about", number, "words", "The Herald asks."));
            assertThat(passed.status()).isEqualTo(303);

            Browser relations = officers.signedIn("media-relations");
            Page matter = relations.get(passed.sentTo());
            assertThat(matter.text()).contains("The Herald asks.").contains("Due ");
            assertThat(matter.body()).contains("/comments/" + number);
            for (int step = 2; step <= 3; step++) {
                relations.get(passed.sentTo());
                relations.post(passed.sentTo() + "/" + step + "/done", Map.of("words", "Rang them."));
            }
            assertThat(office.browser().get(answer).text()).doesNotContain("This reads like a question from the press");
        }
    }
}
