package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Message;
import org.lectern.server.policy.Policies;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Whoever does not know how to go on with a comment asks whom the policy names, and gets it back with the answer. */
@Tag("database")
class ReferralTest {

    private static PracticeLibrary cadott;
    private static Desk staff;
    private static Desk director;

    @BeforeAll
    static void open() {
        cadott = new PracticeLibrary("cadott");
        staff = cadott.desk("staff");
        director = cadott.desk("director");
    }

    @AfterAll
    static void close() {
        cadott.close();
    }

    private static Page refer(Desk desk, String number, String question) {
        String version = desk.version(desk.open(number));
        return desk.browser().post("/cases/" + number + "/refer", Map.of("version", version, "question", question));
    }

    private static String written(String text) {
        cadott.write("Ida Moen", text);
        return staff.waiting(text);
    }

    @Test
    @Acceptance(clause = "ca-unclear-to-director", criterion = 1)
    @Acceptance(clause = "ca-unclear-to-director", criterion = 2)
    @Acceptance(clause = "ca-unclear-to-director", criterion = 3)
    void aCommentIsReferredWithAQuestionLeavesTheQueueAndComesBackWithTheAnswer() {
        String number = written("Will the mill pond stay open to skaters?");
        assertThat(staff.open(number).body())
                .contains("aria-keyshortcuts=\"F\"")
                .contains("Refer to: Library Director");

        assertThat(refer(staff, number, "Is that ours to answer?").status()).isEqualTo(303);

        assertThat(staff.waits(number)).isFalse();
        assertThat(director.waits(number)).isFalse();
        assertThat(director.browser().get("/tasks").text())
                .contains("Is that ours to answer?")
                .contains("Due");
        assertThat(director.browser().get("/comments?view=asked").text())
                .contains("Asked of you")
                .contains("mill pond");
        assertThat(staff.browser().get("/comments?view=asked").text()).doesNotContain("mill pond");
        assertThat(director.open(number).text()).contains("You are asked").contains("Is that ours to answer?");
        assertThat(staff.browser()
                        .post("/cases/" + number + "/advise", Map.of("answer", "Yes, I think"))
                        .status())
                .isEqualTo(403);

        assertThat(director.browser()
                        .post("/cases/" + number + "/advise", Map.of("answer", "No, give them the town's number."))
                        .status())
                .isEqualTo(303);

        assertThat(staff.waits(number)).isTrue();
        assertThat(staff.line("mill pond")).contains("Answered");
        assertThat(staff.open(number).text())
                .contains("Is that ours to answer?")
                .contains("No, give them the town's number.");
        assertThat(staff.casePage(number).text())
                .contains("Somebody asked how to go on")
                .contains("No, give them the town's number.");
        assertThat(staff.browser().get("/tasks").text())
                .contains("Answered in the last seven days")
                .contains("No, give them the town's number.");
        assertThat(director.browser().get("/tasks").text()).doesNotContain("Is that ours to answer?");
    }

    @Test
    void whoIsAskedAndWhoAskedAreToldByMailWithoutAWordOfIt() {
        String number = written("Who owns the clock tower?");
        refer(staff, number, "Do we say whose it is?");
        director.open(number);
        director.browser().post("/cases/" + number + "/advise", Map.of("answer", "The village."));

        assertThat(cadott.mail())
                .filteredOn(message -> message.subject().contains("A question"))
                .extracting(Message::recipient)
                .anyMatch(to -> to.startsWith("director@"))
                .anyMatch(to -> to.startsWith("staff@"));
        assertThat(cadott.mail())
                .allSatisfy(message -> assertThat(message.subject() + message.body())
                        .doesNotContain("clock tower", "whose it is", "The village."));
    }

    @Test
    void aDecisionIsAnAnswerTooAndAQuestionCanBeTakenBack() {
        String decided = written("The heron is back at the dam");
        refer(staff, decided, "Can this stay?");
        director.decide(decided, Map.of("act", "leave-up"));
        assertThat(staff.browser().get("/tasks").text()).contains("Answered in the last seven days");
        assertThat(director.browser().get("/tasks").text()).doesNotContain("Can this stay?");

        String back = written("The geese are back at the dam");
        refer(staff, back, "And this?");
        assertThat(staff.waits(back)).isFalse();
        staff.open(back);
        assertThat(director.browser()
                        .post("/cases/" + back + "/refer/withdraw", Map.of())
                        .status())
                .isEqualTo(403);
        staff.browser().post("/cases/" + back + "/refer/withdraw", Map.of());
        assertThat(staff.waits(back)).isTrue();
    }

    @Test
    void aQuestionWithoutWordsAndOneAboutACaseThatChangedTakeNothingOutOfTheQueue() {
        String number = written("The ferry is late again");
        assertThat(refer(staff, number, " ").status()).isEqualTo(422);
        assertThat(staff.waits(number)).isTrue();

        String old = staff.version(staff.open(number));
        director.decide(number, Map.of("act", "leave-up"));
        Page late = staff.browser().post("/cases/" + number + "/refer", Map.of("version", old, "question", "May I?"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(director.browser().get("/tasks").text()).doesNotContain("May I?");
    }

    @Test
    void whoHasTheAnswerIsOfferedNobodyToAsk() {
        String number = written("The bells rang at noon");
        assertThat(director.open(number).body()).doesNotContain("name=\"question\"");
        String version = director.version(director.open(number));
        assertThat(director.browser()
                        .post("/cases/" + number + "/refer", Map.of("version", version, "question", "Me?"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Acceptance(clause = "ao-staff-help", criterion = 2)
    @Acceptance(clause = "ao-staff-help", criterion = 3)
    @Acceptance(clause = "ao-staff-help", criterion = 4)
    void anOfficerGetsAdviceFromTheTeamAndDecidesForThemselves() {
        TestServer server = TestServer.shared();
        TestServer.Library officers = server.found("ala-officers");
        Browser officer = server.signedIn(officers, "officer");
        Browser team = server.signedIn(officers, "social-media-team");
        officer.get("/tasks/new/asked");
        String matter = officer.post("/tasks/new/asked", Map.of("words", "May I answer this as an officer?"))
                .sentTo();
        assertThat(team.get("/tasks").text()).contains("May I answer this as an officer?");
        team.get(matter);
        team.post(matter + "/2/done", Map.of("words", "Yes, sign with your office."));
        assertThat(officer.get("/tasks").text()).contains("One thing to do").contains("Decide");
        officer.get(matter);
        assertThat(team.post(matter + "/3/done", Map.of("words", "I decide")).status())
                .isEqualTo(403);
        officer.post(matter + "/3/done", Map.of("words", "I will answer."));
        assertThat(officer.get(matter).text()).contains("Nothing is left to do here.");
    }

    @Test
    void aDutyThatBeginsWithTheSameQuestionIsTakenForNoQuestion() {
        try (PracticeLibrary library = new PracticeLibrary("cadott")) {
            String before = "      - register:\n          of: platform terms\n";
            String duty = """
                    - duty:
                        after: asked
                        who: staff
                        by: 5 workdays
                        proof: the answer on record
                    """.indent(6);
            TestServer.shared()
                    .bean(Policies.class)
                    .adopt(
                            library.id(),
                            Rulebooks.text("cadott").replace(before, duty + before),
                            library.who("director").id().toString());
            Desk asks = library.desk("staff");
            Desk answers = library.desk("director");
            library.write("Ida Moen", "Will the mill pond stay open to skaters?");
            String number = asks.waiting("mill pond");
            assertThat(refer(asks, number, "Is that ours to answer?").status()).isEqualTo(303);
            assertThat(answers.open(number).text()).contains("You are asked", "Is that ours to answer?");
            answers.browser().post("/cases/" + number + "/advise", Map.of("answer", "Give them the town's number."));
            assertThat(asks.line("mill pond")).contains("Answered");
            assertThat(asks.open(number).text()).contains("Give them the town's number.");
        }
    }
}
