package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Where the policy sets no time for answers, a person begins one, and reads beside it what the policy says about answers. */
@Tag("database")
class GuidedAnswersTest {

    private static PracticeLibrary deseronto;
    private static Desk staff;

    @BeforeAll
    static void open() {
        deseronto = new PracticeLibrary("deseronto");
        staff = deseronto.desk("staff");
    }

    @AfterAll
    static void close() {
        deseronto.close();
    }

    /** The address of the answer that is begun from a comment. */
    private static String begun(String words) {
        deseronto.write("Ida Moen", words);
        String number = staff.waiting(words);
        assertThat(staff.open(number).text()).contains("Write an answer");
        Page sent = staff.browser().post("/answers/about/" + number, Map.of());
        assertThat(sent.sentTo()).startsWith("/answers/");
        return sent.sentTo();
    }

    private static Page send(String answer, String text) {
        staff.browser().get(answer);
        return staff.browser().post(answer + "/send", Map.of("text", text, "seen", "0"));
    }

    @Test
    void anAnswerThatNoClockAsksForIsWrittenOnThePlatform() {
        String answer = begun("The rods are grand");
        assertThat(begunAgain("The rods are grand")).isEqualTo(answer);
        assertThat(send(answer, "Glad to hear it. The lures are counted every Friday.")
                        .status())
                .isEqualTo(303);
        TestServer.eventually(
                "written",
                () -> deseronto.visibleTexts().stream().anyMatch(text -> text.startsWith("Glad to hear it.")));
    }

    @Test
    @Acceptance(clause = "de-accuracy", criterion = 1)
    @Acceptance(clause = "de-accuracy", criterion = 2)
    void whatIsSaidToBeWrongStartsAClockThatRunsUntilItIsPutRight() {
        String answer = begun("When is the bread workshop");
        send(answer, "The bread workshop is on Tuesday.");
        TestServer.eventually("written", () -> written("The bread workshop is on Tuesday."));
        Browser ceo = deseronto.signedIn("ceo");
        TestServer.eventually("it can be said", () -> ceo.get(answer).text().contains("Somebody says this is wrong"));
        Page nothingSaid = ceo.post(answer + "/wrong", Map.of("words", " "));
        assertThat(nothingSaid.status()).isEqualTo(422);
        assertThat(nothingSaid.text()).contains("No clock has started");

        ceo.get(answer);
        ceo.post(answer + "/wrong", Map.of("words", "A caller says that it is on Wednesday"));
        assertThat(staff.browser().get("/tasks").text())
                .containsPattern(
                        "Somebody says that something is wrong Due \\S+ [0-9 A-Za-z]*17:00 A caller says that it is on Wednesday");

        send(answer, "Our mistake. It is on Wednesday.");
        TestServer.eventually("written", () -> written("Our mistake."));
        TestServer.eventually(
                "its clock has ended",
                () -> !staff.browser().get("/tasks").text().contains("A caller says that it is on Wednesday"));
    }

    @Test
    void whatIsSentTwiceStartsOneClockAndASecondMistakeGoesToWhoWroteWhatStandsThere() {
        String answer = begun("When is the kite workshop");
        send(answer, "The kite workshop is on Monday.");
        TestServer.eventually("written", () -> written("The kite workshop is on Monday."));
        Browser ceo = deseronto.signedIn("ceo");
        TestServer.eventually("it can be said", () -> ceo.get(answer).text().contains("Somebody says this is wrong"));
        ceo.get(answer);
        Map<String, String> wrong = Map.of("words", "They say it is on Friday");
        assertThat(ceo.post(answer + "/wrong", wrong).status()).isEqualTo(303);
        assertThat(ceo.post(answer + "/wrong", wrong).status()).isEqualTo(303);
        String kites = "select count(*) from procedures.matters where words = 'They say it is on Friday'";
        assertThat(deseronto.one(kites)).isEqualTo("1");

        send(answer, "Our mistake. The kites fly on Friday.");
        TestServer.eventually("written", () -> written("Our mistake. The kites fly"));
        TestServer.eventually("it can be said", () -> ceo.get(answer).text().contains("Somebody says this is wrong"));
        ceo.get(answer);
        Page late = ceo.post(answer + "/draft", Map.of("text", "A draft that came late", "seen", "0"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("What you wrote is not kept", "A draft that came late");
        assertThat(deseronto.one("select count(*) from publishing.replies where text = 'A draft that came late'"))
                .isEqualTo("0");
        String id = answer.replace("/answers/", "");
        deseronto.one(
                "insert into publishing.replies (organisation, id, \"case\", item, state, text, signature, author,"
                        + " created_at, changed_at, version) select organisation, gen_random_uuid(), \"case\", item, 'DRAFT', 'x', 'x', '"
                        + deseronto.who("ceo").id() + "', now(), now(), 1 from publishing.replies where \"case\" ="
                        + " (select id from cases.docket where number = '" + id + "') limit 1 returning 1");
        ceo.post(answer + "/wrong", Map.of("words", "They say the kites are gone"));
        assertThat(
                        deseronto.one(
                                "select s.person from procedures.steps s join procedures.matters m"
                                        + " on m.\"case\" = s.\"case\" where m.words = 'They say the kites are gone' and s.who = 'the author'"))
                .isEqualTo(deseronto.who("staff").id().toString());
    }

    private static boolean written(String words) {
        return deseronto.visibleTexts().stream().anyMatch(text -> text.startsWith(words));
    }

    private static String begunAgain(String words) {
        String number = staff.waiting(words);
        staff.open(number);
        return staff.browser().post("/answers/about/" + number, Map.of()).sentTo();
    }

    @Test
    @Acceptance(clause = "de-welcoming", criterion = 1)
    @Acceptance(clause = "de-judgement", criterion = 1)
    void theRemindersStandWhereAnAnswerIsWrittenAndInFrenchForWhoAsksForIt() {
        String answer = begun("Where did the big globe go");
        assertThat(staff.browser().get(answer).text())
                .contains("Would you feel at ease with this answer?")
                .contains("You speak for the library as a whole here.");
        assertThat(deseronto
                        .signedIn("ceo")
                        .with("Accept-Language", "fr-CA")
                        .get(answer)
                        .text())
                .contains("Seriez-vous à l'aise en lisant cette réponse?")
                .contains("Ici, vous parlez au nom de toute la bibliothèque.");
    }

    @Test
    @Acceptance(clause = "de-welcoming", criterion = 2)
    void aSharpToneIsNoticedBeforeItIsSent() {
        String sharp = "Obviously you did not read the notice. Read it next time before you complain. Not our problem.";
        Page hinted = send(begun("No sign on the side door"), sharp);
        assertThat(hinted.status()).isEqualTo(422);
        assertThat(hinted.text())
                .contains("The program noticed something in your words")
                .contains("Section 2: Guidelines for Posting, item 3 g to i")
                .contains(sharp);
        assertThat(deseronto.visibleTexts()).noneMatch(text -> text.contains("Not our problem"));
    }

    @Test
    @Acceptance(clause = "de-judgement", criterion = 2)
    void anOpinionOfOnesOwnIsNoticedBeforeItIsSent() {
        String own = "Personally, I think the board is wrong, and in my opinion nobody should vote for it.";
        Page hinted = send(begun("What became of the roof fund"), own);
        assertThat(hinted.status()).isEqualTo(422);
        assertThat(hinted.text())
                .contains("The program noticed something in your words")
                .contains("Section 2: Guidelines for Posting, item 3 d");
    }

    @Test
    @Acceptance(clause = "ec-admin-team", criterion = 3)
    void whoMayNotWriteForTheLibraryIsNotOfferedItAndCannot() {
        try (PracticeLibrary ecrl = new PracticeLibrary("ecrl")) {
            ecrl.write("Ida Moen", "The bookmobile was early");
            Browser staffThere = ecrl.signedIn("staff");
            String number = new Desk(staffThere).waiting("The bookmobile was early");
            assertThat(new Desk(staffThere).open(number).text()).doesNotContain("Write an answer");
            assertThat(staffThere.post("/answers/about/" + number, Map.of()).status())
                    .isEqualTo(403);
            assertThat(staff.browser().post("/answers/about/00-0000", Map.of()).status())
                    .isEqualTo(404);
        }
    }
}
