package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.AppealSteps.appealed;
import static org.lectern.server.acceptance.AppealSteps.hidden;
import static org.lectern.server.acceptance.AppealSteps.letter;
import static org.lectern.server.acceptance.AppealSteps.link;
import static org.lectern.server.acceptance.AppealSteps.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.acceptance.AppealSteps.Hidden;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Message;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.Papers;
import org.lectern.server.testing.StrictPost;
import org.lectern.server.testing.TestServer;

/** Whose words were taken down is told why, can have that looked at again by somebody who had no part in it, and hears what came of it. */
@Tag("servers")
class AppealsTest {

    private static final PracticeLibrary OFFICER = new PracticeLibrary("ecrl");
    private static final PracticeLibrary BOARD = new PracticeLibrary("cadott");
    private static final PracticeLibrary PANEL = new PracticeLibrary("legal-administrators");
    private static final StrictPost POST = StrictPost.refusing("nobody@home.example");

    @AfterAll
    static void close() {
        OFFICER.close();
        BOARD.close();
        PANEL.close();
        POST.close();
    }

    @Test
    void aLetterSaysWhatWasDecidedWhyAndHowToAskForAnotherLookInTheLanguageOfItsReader() {
        Hidden hidden = hidden(
                OFFICER, "resource-librarian", "Her phone, ring 320-555-0166", "ec-personal-info", "320-555-0166");
        Browser staff = OFFICER.signedIn("programming-librarian");
        assertThat(staff.get(hidden.letter()).text())
                .contains("To Ada Quill")
                .contains("We have hidden it on")
                .contains("It is not deleted; others no longer see it")
                .contains("Why: East Central Regional Library Social Media Policy", "As we practise it: ")
                .contains("A number of somebody else.")
                .contains("Somebody who had no part in this decision will look again and answer within 10 working days")
                .contains("Decided by: Resource Librarian. Reference " + hidden.number())
                .contains("others cannot open the link")
                .doesNotContain("320-555-0166")
                .doesNotContain("/appeal/");
        assertThat(staff.get(hidden.letter() + "?lang=fr-CA").text()).contains("Nous l'avons masqué sur");
        assertThat(staff.get(hidden.letter() + "?lang=es-US&link=yes").text())
                .contains("Lo hemos ocultado en", "en esta página: http");

        assertThat(staff.post(hidden.letter() + "/sent", Map.of("lang", "es-US", "link", "yes"))
                        .text())
                .contains("Choose how it went");
        staff.post(hidden.letter() + "/sent", Map.of("lang", "es-US", "link", "yes", "how", "private-message"));
        assertThat(staff.get(hidden.letter()).text())
                .contains("sent it: As a private message on the platform")
                .contains("Lo hemos ocultado en")
                .contains("[…]");
        assertThat(staff.get("/cases/" + hidden.number()).text()).contains("A letter was sent");
    }

    @Test
    void whoIsAskedForReasonsReadsFirstWhatTheLawOfThePlaceWantsSaid() {
        try (PracticeLibrary ontario = new PracticeLibrary("deseronto")) {
            String clause = Rulebooks.starter("deseronto").clauses().stream()
                    .filter(one -> one.grounds() != null
                            && one.grounds().cited(Label.PERSONAL_INFO) != null
                            && one.grounds().acts().contains(Act.HIDE))
                    .findFirst()
                    .orElseThrow()
                    .id();
            Hidden hidden = hidden(ontario, "ceo", "Her phone, ring 613-555-0166", clause, "613-555-0166");
            Browser ceo = ontario.signedIn("ceo");
            String link = link(ceo, hidden.letter());
            assertThat(ontario.signedOut().get(link).text())
                    .contains(
                            "Before you begin", "collects what you write under the Public Libraries Act to look again");
            assertThat(ontario.signedOut().get(link + "?lang=fr-CA").text())
                    .contains("Avant de commencer", "recueille, en vertu de la Loi sur les bibliothèques publiques");
            assertThat(ceo.get("/appeals/new").text())
                    .contains(
                            "Tell them first", "collects what you write under the Public Libraries Act to look again");
        }
        assertThat(OFFICER.signedIn("resource-librarian").get("/appeals/new").text())
                .as("where no such law is known")
                .doesNotContain("Tell them first");
    }

    @Test
    void whatCannotBeSentIsOnRecordWithTheReasonAndWhatNoLongerHoldsIsNotSent() {
        Hidden first = hidden(
                OFFICER, "resource-librarian", "His number is now 320-555-0177", "ec-personal-info", "320-555-0177");
        Browser staff = OFFICER.signedIn("resource-librarian");
        staff.get(first.letter());
        assertThat(staff.post(first.letter() + "/not-sent", Map.of()).status()).isEqualTo(422);
        staff.post(first.letter() + "/not-sent", Map.of("reason", "The blog has no private messages."));
        assertThat(staff.get(first.letter()).text()).contains("could not send it: The blog has no private messages.");

        Hidden second = hidden(
                OFFICER, "resource-librarian", "Their number, it is 320-555-0188", "ec-personal-info", "320-555-0188");
        OFFICER.desk("resource-librarian").decide(second.number(), Map.of("act", "restore", "reason", "My mistake."));
        TestServer.eventually(
                "what it would have told no longer holds",
                () -> staff.get(second.letter()).text().contains("no longer holds"));
    }

    @Test
    void lettersThatCannotBeSentEndTogetherWithOneReasonThatStandsWithEach() {
        try (PracticeLibrary library = new PracticeLibrary("ecrl")) {
            Hidden first = hidden(library, "resource-librarian", "Call at 320-555-0101", "ec-personal-info", "0101");
            Hidden second = hidden(library, "resource-librarian", "Call at 320-555-0102", "ec-personal-info", "0102");
            Browser staff = library.signedIn("resource-librarian");
            String last = second.letter().substring("/letters/".length());
            assertThat(staff.get("/letters").text()).contains("2 letters to send", "Several of these cannot be sent");
            Page nothing = staff.post("/letters/not-sent", Map.of("which", "marked", "reason", "No messages."));
            assertThat(nothing.status()).isEqualTo(422);
            assertThat(nothing.text()).contains("Mark at least one letter in the list, or choose all");
            assertThat(nothing.body()).contains("No messages.");
            assertThat(staff.post("/letters/not-sent", Map.of("which", "all", "last", last))
                            .text())
                    .contains("Say why it could not be sent");
            staff.post("/letters/not-sent", Map.of("which", "all", "last", last, "reason", "No messages there."));
            for (Hidden one : List.of(first, second)) {
                assertThat(staff.get(one.letter()).text()).contains("could not send it: No messages there.");
            }
            assertThat(staff.get("/letters").text()).contains("No letter to send");
        }
    }

    @Test
    void whoseCommentThePlatformHeldIsToldTooOnceAPersonHidItUnderAClause() {
        OFFICER.writeHeld("Ada Quill", "Held at the gate: 320-555-0111");
        Desk desk = OFFICER.desk("resource-librarian");
        String number = desk.waiting("Held at the gate");
        desk.hide(number, "ec-personal-info", "320-555-0111", "A number of somebody else.");
        assertThat(desk.browser()
                        .get(letter(desk.browser(), "A comment was taken down: " + number))
                        .text())
                .contains("We have hidden it on");
    }

    @Test
    void whoHasTheLinkAsksWithoutSigningInAndNobodyWhoDecidedHearsIt() {
        Hidden hidden = hidden(
                OFFICER, "assistant-director", "Reach the desk at 320-555-0199", "ec-personal-info", "320-555-0199");
        Browser decider = OFFICER.signedIn("assistant-director");
        String link = link(decider, hidden.letter());
        Browser author = OFFICER.signedOut();
        Page open = author.get(link);
        assertThat(open.headers()).doesNotContainKey("set-cookie");
        assertThat(open.text())
                .contains("Ask us to look again", "was hidden on", "You need not give your name")
                .doesNotContain("320-555-0199")
                .doesNotContain("Ada Quill");
        assertThat(open.body()).doesNotContain("<script");
        assertThat(author.post(link, Map.of()).text()).contains("Nothing was sent yet");
        String appeal = appealed(OFFICER, link, "It is the number of your own desk.", "");

        assertThat(decider.get("/appeals/" + appeal).text())
                .contains("It is the number of your own desk.")
                .contains("You had a part in this decision")
                .doesNotContain("Have my say");
        assertThat(say(decider, appeal, "stands", "I was right.").status()).isEqualTo(403);
        assertThat(say(OFFICER.signedIn("programming-librarian"), appeal, "stands", "x")
                        .status())
                .isEqualTo(403);

        Browser officer = OFFICER.signedIn("executive-director");
        assertThat(officer.get("/appeals").text()).contains("It is the number of your own desk.");
        assertThat(say(officer, appeal, "overturn", "").text()).contains("Write why");
        say(officer, appeal, "overturn", "It is our own number.");
        OFFICER.eventuallyVisible(hidden.comment(), true);
        assertThat(author.get(link).text())
                .contains(
                        "Your appeal was answered",
                        "You are right",
                        "It is our own number.",
                        "We show your comment again");
        assertThat(officer.get(letter(officer, "The decision no longer counts: appeal " + appeal))
                        .text())
                .contains("Somebody who had no part in the decision has looked at it.");
        assertThat(OFFICER.one("select d.state from moderation.decisions d join appeals.filed f on f.decision = d.id"
                        + " where f.number = '" + appeal + "'"))
                .isEqualTo("OVERTURNED");
        assertThat(officer.get("/cases/" + hidden.number()).text())
                .contains("An appeal came in", "The appeal was answered");
    }

    @Test
    void anAppealByPhoneIsWrittenDownAndItsAnswerGoesByEMailAndSaysWhatCannotBeRestored() {
        OFFICER.sendsMailTo(POST.port());
        Hidden hidden = hidden(
                OFFICER, "resource-librarian", "Call our caretaker: 320-555-0123", "ec-personal-info", "320-555-0123");
        Browser staff = OFFICER.signedIn("programming-librarian");
        staff.get("/appeals/new");
        assertThat(staff.post("/appeals/new", Map.of("number", "26-9999", "source", "phone", "words", "No."))
                        .text())
                .contains("Under this number nothing was taken down");
        Map<String, String> form = new HashMap<>(
                Map.of("number", hidden.number(), "source", "phone", "words", "He asked me to.", "language", "es-US"));
        form.put("contact", "ada@home.example");
        String appeal = staff.post("/appeals/new", form).sentTo().replace("/appeals/", "");
        assertThat(staff.post("/appeals/new", form).sentTo())
                .as("one answer is given")
                .endsWith(appeal);

        OFFICER.remove(hidden.comment());
        say(OFFICER.signedIn("executive-director"), appeal, "overturn", "A fair point.");
        Message answer = OFFICER.mail().stream()
                .filter(message -> message.recipient().equals("ada@home.example"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.subject()).contains("usted tiene razón");
        assertThat(answer.body()).contains("A fair point.", "Usted tiene razón");
    }

    @Test
    void afterTheWindowAClearMessageSaysWhatElseIsPossible() {
        Hidden hidden = hidden(
                OFFICER, "resource-librarian", "The old number 320-555-0144", "ec-personal-info", "320-555-0144");
        Browser staff = OFFICER.signedIn("resource-librarian");
        String link = link(staff, hidden.letter());
        OFFICER.one("update appeals.rights set until = now() - interval '1 day' where decision ="
                + " (select d.id from moderation.decisions d join cases.docket c on c.id = d.case_id and c.number = '"
                + hidden.number() + "') returning 1");
        assertThat(OFFICER.signedOut().get(link).text())
                .contains("The time to ask is over", "write your comment again", "ask for our record");
        OFFICER.signedOut().post(link, Map.of("words", "Too late?"));
        staff.get("/appeals/new");
        assertThat(staff.post("/appeals/new", Map.of("number", hidden.number(), "source", "desk", "words", "Too late?"))
                        .text())
                .contains("The time for an appeal was over", "speak to the board");
        assertThat(OFFICER.one("select count(*) from appeals.filed where words = 'Too late?'"))
                .isEqualTo("0");
    }

    @Test
    void linksAreNotGuessed() {
        Browser stranger = OFFICER.signedOut();
        List<Integer> answers = IntStream.range(0, 22)
                .mapToObj(i ->
                        stranger.get("/appeal/" + OFFICER.id() + ".guess" + i).status())
                .toList();
        assertThat(answers).startsWith(410).endsWith(429);
    }

    @Test
    void aBoardHearsItInItsOwnMeetingFromPapersWithoutNamesAndItsVoteIsEnteredAfterwards() {
        Hidden hidden = hidden(
                BOARD,
                "director",
                "Casino bonus, click here, says Ada Quill at 715-555-0123",
                "ca-repeat-note:spam",
                "Casino bonus");
        Browser director = BOARD.signedIn("director");
        String appeal = appealed(BOARD, link(director, hidden.letter()), "Ada Quill here. Call me: 715-555-0123.", "");
        assertThat(say(director, appeal, "stands", "I was right.").status()).isEqualTo(403);
        assertThat(director.get("/appeals/" + appeal + "/packet").text())
                .contains(
                        "Does the decision stand?",
                        "Casino bonus, click here, says [taken out]",
                        "here. Call me: [taken out].")
                .doesNotContain("Ada Quill")
                .doesNotContain("715-555-0123");
        director.post("/appeals/" + appeal + "/vote", Map.of("says", "stands", "reason", "Too early."));
        assertThat(director.get("/appeals/" + appeal).text()).contains("To be heard");

        director.post("/appeals/" + appeal + "/before-board", Map.of());
        Map<String, String> vote = Map.of("says", "stands", "reason", "8 December, item 4: five to none.");
        director.post("/appeals/" + appeal + "/vote", vote);
        assertThat(director.get("/appeals/" + appeal).text())
                .contains("Before the board", "somebody else enters how the board voted");
        Browser staff = BOARD.signedIn("staff");
        staff.get("/appeals/" + appeal);
        staff.post("/appeals/" + appeal + "/vote", vote);
        assertThat(director.get("/appeals/" + appeal).text())
                .contains("The decision stands", "8 December, item 4: five to none.");
        assertThat(director.get(letter(director, "The decision stands: appeal " + appeal))
                        .text())
                .contains("Our board has looked at it in its meeting and voted")
                .doesNotContain("speak to our board");
        assertThat(BOARD.visible(hidden.comment())).isFalse();
    }

    @Test
    void whatWasTakenDownAsPrivateAsAWholeIsReadByNobodyOnTheBoard() {
        Hidden hidden = hidden(
                OFFICER,
                "resource-librarian",
                "The clerk with the red hair lives above the bakery",
                "ec-personal-info",
                "",
                "Where somebody lives.");
        Browser staff = OFFICER.signedIn("programming-librarian");
        String appeal = appealed(OFFICER, link(staff, hidden.letter()), "Everybody knows that.", "");
        Browser officer = OFFICER.signedIn("executive-director");
        assertThat(officer.get("/appeals/" + appeal + "/packet").text())
                .contains("Does the decision stand?", "[taken out]", "Where somebody lives.", "Everybody knows that.")
                .doesNotContain("red hair", "bakery");
        assertThat(Papers.text(
                        officer.bytes("/appeals/" + appeal + "/packet/pdf").body()))
                .contains("[taken out]", "Where somebody lives.")
                .doesNotContain("red hair", "bakery");
    }

    @Test
    void aPanelOfAnAssociationHasAQuorumAndWhoIsConcernedStepsAside() {
        Hidden hidden = hidden(
                PANEL, "curator", "Write to her at home: pat@home.example", "la-no-private-info", "pat@home.example");
        Browser curator = PANEL.signedIn("curator");
        String appeal = appealed(PANEL, link(curator, hidden.letter()), "She gave it out herself.", "");
        Browser headquarters = PANEL.signedIn("headquarters");
        assertThat(say(curator, appeal, "stands", "Mine.").status()).isEqualTo(403);
        say(headquarters, appeal, "recused", "She works for me.");
        assertThat(say(headquarters, appeal, "stands", "After all.").status()).isEqualTo(403);

        Browser leadership = PANEL.signedIn("leadership");
        say(leadership, appeal, "overturn", "She did give it out.");
        Browser president = PANEL.signedIn("chapter-president");
        assertThat(president.get("/appeals/" + appeal).text())
                .contains("One has had their say, of 2 who may", "stepped aside")
                .doesNotContain("She did give it out.");
        say(president, appeal, "overturn", "It stands on her own page.");
        PANEL.eventuallyVisible(hidden.comment(), true);
        assertThat(president.get("/appeals/" + appeal).text())
                .contains(
                        "She did give it out.",
                        "It stands on her own page.",
                        "The comment is shown again. The case says when");
    }

    @Test
    @Acceptance(clause = "ec-user-reports", criterion = 4)
    void whoReportedAConcernIsToldTheOutcome() {
        Browser staff = OFFICER.signedIn("programming-librarian");
        staff.get("/concerns/new");
        staff.post(
                "/concerns/new",
                Map.of("source", "phone", "words", "Somebody calls the clerk names.", "contact", "clerk@town.example"));
        String number = OFFICER.one("select number from concerns.raised");
        staff.get("/concerns/" + number);
        staff.post("/concerns/" + number + "/answer", Map.of("outcome", "acted"));
        String letter = letter(staff, "A concern was dealt with: " + number);
        assertThat(staff.get(letter).text()).contains("We looked at it, and did something about it.");
        assertThat(staff.post(letter + "/sent", Map.of("how", "e-mail")).text()).contains("what was done");
        assertThat(staff.get(letter + "?told=We+hid+two+comments.").text())
                .contains("Thank you for telling us", "What came of it: We hid two comments.");
        staff.post(letter + "/sent", Map.of("how", "e-mail", "told", "We hid two comments.", "lang", "en-US"));
        assertThat(staff.get(letter).text()).contains("sent it: By e-mail", "We hid two comments.");
    }
}
