package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.AppealSteps.appealed;
import static org.lectern.server.acceptance.AppealSteps.hidden;
import static org.lectern.server.acceptance.AppealSteps.letter;
import static org.lectern.server.acceptance.AppealSteps.link;
import static org.lectern.server.acceptance.AppealSteps.say;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.acceptance.AppealSteps.Hidden;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Message;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.StrictPost;
import org.lectern.server.testing.TestServer;

/** Who may write down what becomes of an appeal, what the board is given to read, and what the author is told in the end. */
@Tag("servers")
class AppealsHeardTest {

    private static final PracticeLibrary OFFICER = new PracticeLibrary("ecrl");
    private static final PracticeLibrary PANEL = new PracticeLibrary("legal-administrators");
    private static final StrictPost POST = StrictPost.refusing("nobody@home.example");

    @AfterAll
    static void close() {
        OFFICER.close();
        PANEL.close();
        POST.close();
    }

    @Test
    void thePapersForABoardHaveTheWordsThatWereDecidedWithoutWhatWasTakenDownAsPrivateAndWithoutNamesInTheReason() {
        try (PracticeLibrary library = new PracticeLibrary("ecrl")) {
            Hidden hidden = hidden(
                    library,
                    "resource-librarian",
                    "She lives behind the old mill",
                    "ec-personal-info",
                    "behind the old mill",
                    "Ada Quill told me so");
            Browser staff = library.signedIn("resource-librarian");
            String appeal = appealed(library, link(staff, hidden.letter()), "Everybody knows.", "");
            library.edit(hidden.comment(), "She lives in the blue house");
            TestServer.eventually(
                    "the new words are known",
                    () -> library.one("select revision from inbox.items").equals("2"));
            assertThat(staff.get("/appeals/" + appeal + "/packet").text())
                    .contains("She lives [taken out]", "[taken out] told me so")
                    .doesNotContain("old mill", "blue house", "Ada Quill");
        }
    }

    @Test
    void whoDecidedWritesDownThatAnAppealWasTakenBackOnlyWhereNobodyElseCanAndTheAuthorIsTold() {
        OFFICER.sendsMailTo(POST.port());
        Hidden hidden = hidden(
                OFFICER, "resource-librarian", "The janitor is at 320-555-0155", "ec-personal-info", "320-555-0155");
        Browser decider = OFFICER.signedIn("resource-librarian");
        String appeal = appealed(OFFICER, link(decider, hidden.letter()), "He said I may.", "max@home.example");
        decider.get("/appeals/" + appeal);
        decider.post("/appeals/" + appeal + "/withdraw", Map.of("reason", "They called."));
        assertThat(decider.get("/appeals/" + appeal).text())
                .contains("To be heard")
                .doesNotContain("They take it back");

        Browser other = OFFICER.signedIn("programming-librarian");
        assertThat(other.get("/appeals/" + appeal).text()).contains("They take it back");
        other.post("/appeals/" + appeal + "/withdraw", Map.of("reason", "They called."));
        assertThat(other.get("/appeals/" + appeal).text()).doesNotContain("To be heard");
        assertThat(OFFICER.mail().stream()
                        .filter(message -> message.recipient().equals("max@home.example"))
                        .map(Message::body))
                .singleElement()
                .asString()
                .contains("you took that back", "If you did not say so, please tell us.");
    }

    @Test
    void whoToldTheDeciderWhatToDoHearsNoAppealAndWhereNobodyIsLeftTheBoardDoes() {
        try (PracticeLibrary library = new PracticeLibrary("cadott")) {
            library.one("insert into policy.versions select organisation, gen_random_uuid(), document, title,"
                    + " regexp_replace(yaml, E'\\n  way: board', E'\\n  way: officer\\n  heard-by: [director]'), sha256,"
                    + " in_force_at + interval '1 microsecond' from policy.versions returning 1");
            library.write("Ada Quill", "Casino bonus, click here at once");
            Desk staff = library.desk("staff");
            String number = staff.waiting("Casino bonus");
            staff.open(number);
            String version = library.one("select version from cases.docket where number = '" + number + "'") + ".1";
            staff.browser()
                    .post("/cases/" + number + "/refer", Map.of("version", version, "question", "Does this go?"));
            Browser director = library.signedIn("director");
            director.get("/comments/" + number);
            director.post("/cases/" + number + "/advise", Map.of("answer", "Yes, hide it."));
            staff.hide(number, "ca-repeat-note:spam", "Casino bonus", "As told.");
            String letter = letter(staff.browser(), "A comment was taken down: " + number);
            String appeal = appealed(library, link(staff.browser(), letter), "It was a joke.", "");
            assertThat(say(director, appeal, "stands", "I said so.").status()).isEqualTo(403);
            assertThat(director.get("/appeals/" + appeal).text())
                    .contains("You had a part in this decision", "It is on the agenda");
            director.post("/appeals/" + appeal + "/before-board", Map.of());
            assertThat(library.one("select way from appeals.filed")).isEqualTo("board");
        }
    }

    @Test
    void whatCouldNotBeShownAgainAfterAllIsToldInALetterOfItsOwn() {
        OFFICER.sendsMailTo(POST.port());
        Hidden hidden = hidden(
                OFFICER, "resource-librarian", "Our plumber has 320-555-0133", "ec-personal-info", "320-555-0133");
        Browser decider = OFFICER.signedIn("resource-librarian");
        String appeal = appealed(OFFICER, link(decider, hidden.letter()), "He is in the book.", "pat@home.example");
        OFFICER.proxy()
                .rule(request -> request.method().equals("GET")
                        ? new FaultProxy.Fault.Pass()
                        : FaultProxy.Fault.status(403, "application/json", "{}"));
        say(OFFICER.signedIn("executive-director"), appeal, "overturn", "He is.");
        try {
            TestServer.eventually(
                    "the author is told", () -> told("pat@home.example").size() == 2);
        } finally {
            OFFICER.proxy().rule(_ -> new FaultProxy.Fault.Pass());
        }
        assertThat(told("pat@home.example"))
                .anySatisfy(body -> assertThat(body).contains("We show your comment again"))
                .anySatisfy(body -> assertThat(body).contains("The platform does not let us show the comment again"));
        assertThat(decider.get("/appeals/" + appeal).text()).doesNotContain("The comment is shown again");
    }

    @Test
    void theLetterAboutADecisionThatWasOverturnedIsSentNoMoreWhereTheCommentCannotBeShownAgain() {
        Hidden hidden = hidden(
                OFFICER, "resource-librarian", "Our gardener has 320-555-0134", "ec-personal-info", "320-555-0134");
        Browser staff = OFFICER.signedIn("programming-librarian");
        staff.get("/appeals/new");
        String appeal = staff.post(
                        "/appeals/new",
                        Map.of("number", hidden.number(), "source", "phone", "words", "He asked for it."))
                .sentTo()
                .replace("/appeals/", "");
        OFFICER.edit(hidden.comment(), "Our gardener is the best");
        TestServer.eventually(
                "the new words are known",
                () -> OFFICER.one("select count(*) from inbox.revisions where text = 'Our gardener is the best'")
                        .equals("1"));
        String letter =
                "select state from appeals.letters where kind = 'TAKEN_DOWN' and number = '" + hidden.number() + "'";
        assertThat(OFFICER.one(letter)).isEqualTo("TO_SEND");
        say(OFFICER.signedIn("executive-director"), appeal, "overturn", "He did.");
        assertThat(OFFICER.one(letter)).isEqualTo("NOT_NEEDED");
        assertThat(staff.get(hidden.letter()).text()).contains("no longer holds");
    }

    @Test
    void whoAsksAboutACommentThatIsShownAgainIsToldSoAndHasTheirWordsBack() {
        Hidden hidden = hidden(
                OFFICER, "resource-librarian", "Our painter has 320-555-0135", "ec-personal-info", "320-555-0135");
        String link = link(OFFICER.signedIn("resource-librarian"), hidden.letter());
        OFFICER.desk("resource-librarian")
                .decide(hidden.number(), Map.of("act", "restore", "reason", "He is in the book."));
        OFFICER.eventuallyVisible(hidden.comment(), true);
        Browser author = OFFICER.signedOut();
        TestServer.eventually(
                "the page says so",
                () -> author.get(link + "?lang=en-US").text().contains("Your comment is shown again"));
        Browser.Page sent = author.post(link + "?lang=en-US", Map.of("words", "He is in the book."));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text()).contains("This was not filed", "is shown again already", "He is in the book.");
        Browser staff = OFFICER.signedIn("programming-librarian");
        staff.get("/appeals/new");
        assertThat(staff.post(
                                "/appeals/new",
                                Map.of("number", hidden.number(), "source", "phone", "words", "He is in the book."))
                        .text())
                .contains("everybody sees the comment again", "He is in the book.");
        assertThat(OFFICER.one("select count(*) from appeals.filed f join cases.docket c on c.number = '"
                        + hidden.number() + "' and c.subject = f.item"))
                .isEqualTo("0");
    }

    @Test
    void aPanelOfWhichOneLeavesWhenAllOthersHaveHadTheirSayLeavesTheAppealToTheBoardWhosePageSaysSo() {
        try (PracticeLibrary library = new PracticeLibrary("legal-administrators")) {
            Hidden hidden = hidden(
                    library, "curator", "Write to him: tom@home.example now", "la-no-private-info", "tom@home.example");
            Browser headquarters = library.signedIn("headquarters");
            String link = link(headquarters, hidden.letter());
            assertThat(library.signedOut().get(link + "?lang=en-US").text()).contains("Several people", "and vote");
            String appeal = appealed(library, link, "He asked for it.", "");
            assertThat(library.one("select way || ' ' || quorum from appeals.filed"))
                    .isEqualTo("panel 2");
            Browser president = library.signedIn("chapter-president");
            say(headquarters, appeal, "overturn", "He gave it out.");
            say(president, appeal, "stands", "It is private.");
            assertThat(president.get("/appeals/" + appeal).text()).doesNotContain("It is on the agenda");
            String leaver = "/people/" + library.who("leadership").id();
            headquarters.get(leaver);
            headquarters.post(leaver + "/end", Map.of());
            assertThat(president.get("/appeals/" + appeal).text()).contains("It is on the agenda");
            president.post("/appeals/" + appeal + "/before-board", Map.of());
            president.get("/appeals/" + appeal);
            president.post("/appeals/" + appeal + "/vote", Map.of("says", "stands", "reason", "Item 4: all."));
            assertThat(library.signedOut().get(link + "?lang=en-US").text())
                    .contains("Our board has looked again in its meeting and voted. The decision stands.")
                    .doesNotContain("Somebody who had no part");
        }
    }

    @Test
    void thePanelNeedsTheQuorumOfTheDayOnWhichTheAppealCameIn() {
        try (PracticeLibrary library = new PracticeLibrary("legal-administrators")) {
            Hidden hidden = hidden(
                    library, "curator", "Write to her: ann@home.example now", "la-no-private-info", "ann@home.example");
            Browser headquarters = library.signedIn("headquarters");
            String appeal = appealed(library, link(headquarters, hidden.letter()), "She asked for it.", "");
            library.one("insert into policy.versions select organisation, gen_random_uuid(), document, title,"
                    + " regexp_replace(yaml, E'\\n  quorum: 2', E'\\n  quorum: 3'), sha256,"
                    + " in_force_at + interval '1 microsecond' from policy.versions returning 1");
            say(headquarters, appeal, "overturn", "She gave it out.");
            say(library.signedIn("chapter-president"), appeal, "overturn", "She did.");
            assertThat(library.one("select state from appeals.filed")).isEqualTo("OVERTURNED");
        }
    }

    private static List<String> told(String address) {
        return OFFICER.mail().stream()
                .filter(message -> message.recipient().equals(address))
                .map(Message::body)
                .toList();
    }

    @Test
    void aPanelThatHasFewerLeftThanItsQuorumLeavesTheAppealToTheBoard() {
        Hidden hidden = hidden(
                PANEL, "headquarters", "Write to him: sam@home.example now", "la-no-private-info", "sam@home.example");
        Browser headquarters = PANEL.signedIn("headquarters");
        String appeal = appealed(PANEL, link(headquarters, hidden.letter()), "He asked for it.", "");
        Browser leadership = PANEL.signedIn("leadership");
        say(leadership, appeal, "recused", "He is my brother.");
        Browser president = PANEL.signedIn("chapter-president");
        say(president, appeal, "overturn", "He gave it out.");
        assertThat(president.get("/appeals/" + appeal).text()).contains("It is on the agenda");
        president.post("/appeals/" + appeal + "/before-board", Map.of());
        president.get("/appeals/" + appeal);
        president.post("/appeals/" + appeal + "/vote", Map.of("says", "overturn", "reason", "Item 3: all."));
        PANEL.eventuallyVisible(hidden.comment(), true);
    }
}
