package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.TestServer;

/** Comments that ask something are answered in time, once, by people who know of each other. */
@Tag("database")
class AnsweringTest {

    private static final Pattern NUMBER = Pattern.compile("href=\"/answers/(\\d\\d-\\d+)\"");

    private static PracticeLibrary cadott;
    private static Browser director;
    private static Browser staff;

    @BeforeAll
    static void open() {
        cadott = new PracticeLibrary("cadott");
        director = cadott.signedIn("director");
        staff = cadott.signedIn("staff");
    }

    @AfterAll
    static void close() {
        cadott.close();
    }

    private static String asked(String question) {
        return asked(cadott, director, question);
    }

    private static String asked(PracticeLibrary library, Browser reader, String question) {
        library.write("Ida Moen", question);
        TestServer.eventually(
                "asked: " + question, () -> reader.get("/answers").text().contains(question));
        return numbered(reader, question);
    }

    private static String numbered(Browser reader, String question) {
        for (Matcher link = NUMBER.matcher(reader.get("/answers").body()); link.find(); ) {
            if (reader.get("/answers/" + link.group(1)).text().contains(question)) {
                return link.group(1);
            }
        }
        throw new AssertionError("No answer is asked for: " + question);
    }

    private static Page post(Browser browser, String number, String act, Map<String, String> fields) {
        return from(browser, "/answers/" + number, "/answers/" + number + "/" + act, fields);
    }

    /** Opens a page and sends a form from it. */
    private static Page from(Browser browser, String page, String address, Map<String, String> fields) {
        browser.get(page);
        return browser.post(address, fields);
    }

    private static Map<String, String> words(String text, int seen) {
        return Map.of("text", text, "seen", Integer.toString(seen));
    }

    @Test
    @Acceptance(clause = "ca-response-time", criterion = 1)
    @Acceptance(clause = "ca-response-time", criterion = 2)
    void aQuestionHasAClockThatSaysWhenItEndsAndWhy() {
        String number = asked("What time does the library open on Saturday? Can I return books then?");
        String page = director.get("/answers/" + number).text();
        assertThat(page).contains("Answer due Mon").contains("the end of the next workday");
        assertThat(page).contains("Best by");
        if (LocalDate.now(ZoneId.of("America/Chicago")).getDayOfWeek() != DayOfWeek.SUNDAY) {
            assertThat(page).as("between today and Monday").contains("is a closed day");
        }
    }

    @Test
    @Acceptance(clause = "ca-reuse", criterion = 3)
    @Acceptance(clause = "ca-reuse", criterion = 4)
    void aQuotationIsTiedToTheCaptureThatItQuotesAndNamesItsAuthorOnlyWithTheirConsent() {
        String number = asked("Will the pond walk be held again in June? How do I sign up for it?");
        String page = "/answers/" + number;
        Matcher comment = Pattern.compile("/comments/(\\d\\d-\\d+)")
                .matcher(staff.get(page).body());
        assertThat(comment.find()).isTrue();
        String quoted = comment.group(1);

        assertThat(quote(page, "It will.", quoted).text()).contains("nothing stands in quotation marks", "It will.");
        assertThat(quote(page, "You ask \"will the pond dry up\"?", quoted).text())
                .contains("does not stand in that comment word for word");
        assertThat(quote(page, "\"Will the pond walk be held\"", "00-0000").text())
                .contains("There is no comment with the number 00-0000");
        String named = "Ida Moen asks \"Will the pond walk be held again\", and it will.";
        assertThat(quote(page, named, "").text())
                .as("what stands there word for word is a quotation, whether or not somebody says so")
                .contains("nobody has noted that Ida Moen did", "Ida Moen asks");
        assertThat(cadott.one("select count(*) from publishing.quotations")).isEqualTo("0");

        assertThat(from(staff, page, page + "/consent", Map.of("how", "", "givenOn", "2026-06-01"))
                        .status())
                .isEqualTo(303);
        assertThat(staff.get(page).text()).contains("Nobody has noted that who wrote this comment agrees");
        from(staff, page, page + "/consent", Map.of("how", "At the desk, in writing", "givenOn", "2026-06-01"));
        assertThat(staff.get(page).text())
                .contains(cadott.who("staff").name() + " noted on", "June 1, 2026", "At the desk, in writing");
        assertThat(quote(page, named, quoted).status()).isEqualTo(303);
        cadott.seal();
        String record = cadott.one("select leaf_index from log.entries e join publishing.quotations q"
                + " on q.capture_entry = e.id where e.kind = 'comment.captured'");
        assertThat(staff.get(page).text())
                .contains("Quotes comment " + quoted + " as record " + record + " keeps it")
                .contains("Will the pond walk be held again");
        assertThat(cadott.one("select encode(capture, 'hex') from publishing.quotations"))
                .isEqualTo(
                        cadott.one(
                                "select encode(c.sha256, 'hex') from inbox.captures c join inbox.revisions r"
                                        + " on r.capture = c.id join publishing.quotations q on q.item = r.item and q.revision = r.revision"));
        from(staff, page, page + "/consent/withdraw", Map.of());
        assertThat(staff.get(page).text()).contains("Nobody has noted that who wrote this comment agrees");
    }

    private static Page quote(String page, String text, String quotes) {
        return from(
                staff, page, page + "/send", Map.of("text", text, "seen", "0", "quotes", quotes, "stand-by", "yes"));
    }

    @Test
    void anAnswerIsWrittenOnThePlatformOnceAndComesBackAsTheLibrarysOwn() {
        String number = asked("Do you have large print books for my mother? How can she borrow them?");
        Page sent = post(staff, number, "send", words("Yes, two shelves of them by the window.", 0));
        assertThat(sent.status()).isEqualTo(303);
        TestServer.eventually(
                "written",
                () -> cadott.visibleTexts().stream()
                        .anyMatch(text -> text.startsWith("Yes, two shelves of them by the window.")));
        TestServer.eventually(
                "read back",
                () -> staff.get("/answers/" + number).text().contains("Written, and read back on the platform"));
        assertThat(cadott.visibleTexts())
                .filteredOn(text -> text.contains("two shelves"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Library staff over 18"));
        assertThat(staff.get("/answers").text()).doesNotContain("large print books");
        Matcher decision = Pattern.compile("/comments/(\\d\\d-\\d+)")
                .matcher(staff.get("/answers/" + number).body());
        assertThat(decision.find()).isTrue();
        assertThat(director.get("/cases/" + decision.group(1)).text())
                .contains("The library answered a comment")
                .contains("Yes, two shelves of them by the window.");
        assertThat(staff.get("/comments").text()).doesNotContain("two shelves of them");
        assertThat(staff.get("/answers").text()).contains("answered").contains("None was late");
    }

    @Test
    void twoPeopleWhoAnswerTheSameQuestionAreToldAndNobodysWordsAreLost() {
        String number = asked("Is the meeting room free on Tuesday evening? Whom do I ask?");
        assertThat(post(staff, number, "draft", words("Ask at the desk, please.", 0))
                        .status())
                .isEqualTo(303);
        String page = director.get("/answers/" + number).text();
        assertThat(page).contains("is writing an answer").contains("Ask at the desk, please.");
        assertThat(director.get("/answers").text()).contains("is writing an answer");
        Page late = post(director, number, "send", words("It is free, I have noted your name.", 0));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("Ask at the desk, please.")
                .contains("It is free, I have noted your name.")
                .contains("Your words stand here and are not kept yet");
        assertThat(cadott.visibleTexts()).noneMatch(text -> text.contains("noted your name"));
    }

    @Test
    void anAnswerToWordsThatWereChangedMeanwhileIsNotSentUntilItsWriterHasReadTheNewOnes() {
        PracticeComment comment = cadott.write("Ida Moen", "Do you sell old atlases? What do they cost?");
        TestServer.eventually("asked", () -> director.get("/answers").text().contains("Do you sell old atlases"));
        String number = numbered(director, "Do you sell old atlases");
        String before = revision(number);
        cadott.edit(comment, "Do you give old atlases away? Where do I come for them?");
        TestServer.eventually(
                "changed", () -> director.get("/answers/" + number).text().contains("give old atlases away"));
        String text = "We do, ask at the desk on Friday.";
        Page stale = post(staff, number, "send", Map.of("text", text, "seen", "0", "revision", before));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("not what it was when you wrote this", text, "give old atlases away");
        assertThat(cadott.one("select count(*) from publishing.replies where text = '" + text + "'"))
                .isEqualTo("0");
        assertThat(post(staff, number, "send", Map.of("text", text, "seen", "0", "revision", revision(number)))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anAnswerToACommentThatWasClosedToEverybodyMeanwhileIsNotSentAndItsWriterHasTheirWords() {
        String number = asked("Who is the child on the photo by the door? Which school is that?");
        String revision = revision(number);
        cadott.one("update inbox.items set sealed = true where id = (select subject from cases.docket where number = '"
                + number + "') returning 1");
        String text = "Nobody whom we may name.";
        Page closed = post(staff, number, "send", Map.of("text", text, "seen", "0", "revision", revision));
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.text())
                .contains("was closed to everybody meanwhile", "What you wrote is not kept", text)
                .doesNotContain("the child on the photo");
        assertThat(cadott.one("select count(*) from publishing.replies where text = '" + text + "'"))
                .isEqualTo("0");
    }

    private static String revision(String number) {
        Matcher revision = Pattern.compile("name=\"revision\" value=\"(\\d+)\"")
                .matcher(staff.get("/answers/" + number).body());
        assertThat(revision.find()).isTrue();
        return revision.group(1);
    }

    @Test
    void anAnswerThatThePlatformCertainlyDoesNotHaveIsTakenBackAndOneThatItMayHaveIsNot() {
        String number = asked("Is the north door open in winter? When does the lift run?");
        cadott.proxy().rule(_ -> FaultProxy.Fault.status(503, "application/json", "{}"));
        try {
            post(staff, number, "send", words("It is, and the lift runs all day.", 0));
            TestServer.eventually(
                    "in trouble",
                    () -> staff.get("/answers/" + number).text().contains("Not written yet, tried again"));
            String rests =
                    "update jobs.scheduled_tasks set execution_time = now() + interval '1 hour', version = version + 1"
                            + " where task_name = 'reply' and not picked and task_instance = '" + cadott.id() + "/' ||"
                            + " (select id from publishing.replies where text like 'It is, and the lift%') returning 1";
            TestServer.eventually(
                    "it is not tried again meanwhile", () -> cadott.one(rests).equals("1"));
            assertThat(staff.get("/answers/" + number).text()).contains("Take the answer back");
            String maybe = "update publishing.replies set perhaps_there = %s where text like 'It is, and the lift%%'"
                    + " returning state";
            assertThat(cadott.one(maybe.formatted("true"))).isEqualTo("RUNNING");
            assertThat(staff.get("/answers/" + number).text()).doesNotContain("Take the answer back");
            post(staff, number, "undo", Map.of());
            assertThat(staff.get("/answers/" + number).text()).contains("It was too late to take the answer back");
            assertThat(cadott.one(maybe.formatted("false"))).isEqualTo("RUNNING");
            post(staff, number, "undo", Map.of());
            assertThat(staff.get("/answers/" + number).text())
                    .contains("The answer was taken back and is a draft again", "It is, and the lift runs all day.");
        } finally {
            cadott.proxy().rule(_ -> new FaultProxy.Fault.Pass());
        }
        String seen = cadott.one("select version from publishing.replies where text like 'It is, and the lift%'");
        post(staff, number, "send", words("It is, but the lift rests at noon.", Integer.parseInt(seen)));
        TestServer.eventually(
                "written",
                () -> cadott.visibleTexts().stream().anyMatch(text -> text.startsWith("It is, but the lift")));
        assertThat(cadott.visibleTexts()).noneMatch(text -> text.contains("runs all day"));
    }

    @Test
    void aQuestionCanBeAnsweredElsewhereOrNeedNoAnswerAndSaysWhy() {
        String number = asked("Where can I park when I come to story time on Thursday?");
        assertThat(post(staff, number, "elsewhere", Map.of("where", " ")).status())
                .isEqualTo(422);
        assertThat(post(staff, number, "elsewhere", Map.of("where", "at the desk"))
                        .status())
                .isEqualTo(303);
        assertThat(staff.get("/answers").text()).doesNotContain("Where can I park");
        assertThat(post(director, number, "not-needed", Map.of("reason", "Asked twice"))
                        .status())
                .isEqualTo(303);
        assertThat(director.get("/answers").text()).contains("Nothing was changed");
    }

    @Test
    @Acceptance(clause = "ca-digital-face", criterion = 1)
    @Acceptance(clause = "ca-professional-voice", criterion = 3)
    void whoeverAnswersReadsThatTheyAreTheLibrarysFace() {
        String number = asked("When is the next book club meeting, and which book do you read?");
        assertThat(staff.get("/answers/" + number).text())
                .contains("You write as the library.")
                .contains("Friendly and professional, as at the desk");
    }

    @Test
    @Acceptance(clause = "ca-professional-voice", criterion = 1)
    void anOpinionOfOnesOwnIsNoticedBeforeItIsSentAndThePersonDecides() {
        String number = asked("What do you say about the new sewer rates? Do you have the numbers?");
        String opinion = "Personally, I think the board is wrong, and in my opinion nobody should vote for it.";
        Page hinted = post(staff, number, "send", words(opinion, 0));
        assertThat(hinted.status()).isEqualTo(422);
        assertThat(hinted.text())
                .contains("The program noticed something in your words")
                .contains(opinion);
        assertThat(cadott.visibleTexts()).doesNotContain(opinion);
        Page stood = post(staff, number, "send", Map.of("text", opinion, "seen", "0", "stand-by", "yes"));
        assertThat(stood.status()).isEqualTo(303);
    }

    @Test
    void aPreparedAnswerIsFilledInAndWhatHasNoValueStopsIt() {
        from(
                staff,
                "/prepared-answers",
                "/prepared-answers",
                Map.of("name", "Cards", "text", "Dear {author}, {library} gives cards on {weekday}."));
        String number = asked("How do I get a library card for my son? What do I bring?");
        Matcher option = Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(staff.get("/answers/" + number).body());
        assertThat(option.find()).isTrue();
        Page filled = post(staff, number, "insert", Map.of("prepared", option.group(1), "text", "", "seen", "0"));
        assertThat(filled.text())
                .contains("Dear Ida Moen, Cadott Community Library")
                .contains("on {weekday}.");
        Page stopped = post(staff, number, "send", words("Dear Ida, we give cards on {weekday}.", 0));
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.text()).contains("{weekday} has no value yet");
    }

    @Test
    void aChangedCalendarMovesAClockThatRuns() {
        try (PracticeLibrary library = new PracticeLibrary("cadott")) {
            Browser manager = library.signedIn("director");
            String number = asked(library, manager, "Can you hold the cookbook for me until Monday? I come by then.");
            assertThat(manager.get("/answers/" + number).text()).containsPattern("Answer due Mon.{0,20}17:00");
            Page kept = from(
                    manager,
                    "/settings/calendar",
                    "/settings/calendar/week",
                    Map.of("monday", "10am - noon, 1pm - 6:30pm", "sunday", ""));
            assertThat(kept.status()).isEqualTo(303);
            assertThat(manager.get("/settings/calendar").body()).contains("10:00 – 12:00, 13:00 – 18:30");
            assertThat(manager.get("/answers/" + number).text()).containsPattern("Answer due Mon.{0,20}18:30");
            Page wrong = from(manager, "/settings/calendar", "/settings/calendar/week", Map.of("monday", "17 - 9"));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text()).contains("each ends after it begins");
            assertThat(library.signedIn("staff").get("/settings/calendar").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aThankYouAsksForNothing() {
        PracticeComment thanks = cadott.write("Lou", "Thank you, that was lovely.");
        String asked = asked("Are the computers free in the morning? Do I need a card to use one?");
        assertThat(director.get("/answers").text()).doesNotContain("that was lovely");
        assertThat(cadott.visible(thanks)).isTrue();
        assertThat(asked).isNotEmpty();
    }
}
