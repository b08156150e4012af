package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.StepForms.find;
import static org.lectern.server.acceptance.StepForms.open;
import static org.lectern.server.acceptance.StepForms.post;
import static org.lectern.server.acceptance.StepForms.propose;
import static org.lectern.server.acceptance.StepForms.upheld;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.acceptance.StepForms.Hidden;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** What a step rests on, and what becomes of it when that is gone. */
@Tag("servers")
class StepGroundsTest {

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final Pattern FINDING = Pattern.compile("/same/([0-9a-f-]{36})/revoke");
    private static final Pattern WORDING = Pattern.compile("name=\"wording\" value=\"([0-9a-f]+)\"");
    private static final String DAY =
            LocalDate.now(ZoneId.of("America/Chicago")).plusDays(10).toString();

    @AfterAll
    static void close() {
        LIBRARY.close();
    }

    private static String author(Hidden hidden) {
        return "/authors/" + hidden.number();
    }

    private static void same(Browser browser, Hidden one, Hidden other) {
        browser.get(author(one));
        assertThat(browser.post(author(one) + "/same", Map.of("other", other.number(), "why", "Both say so."))
                        .status())
                .isEqualTo(303);
    }

    private static void apart(Browser browser, Hidden one) {
        Matcher finding = FINDING.matcher(browser.get(author(one)).body());
        assertThat(finding.find()).isTrue();
        assertThat(browser.post(author(one) + "/same/" + finding.group(1) + "/revoke", Map.of("reason", "A cousin."))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void onAPersonsOwnAccountNothingIsTakenDown() {
        LIBRARY.write("Ray Stone", "Ring them at 320-555-0199");
        Desk desk = LIBRARY.desk("programming-librarian");
        String number = desk.waiting("320-555-0199");
        StepForms.capacity(LIBRARY, "personal");
        assertThat(desk.hide(number, "ec-personal-info", "320-555-0199", "A number of somebody else.")
                        .text())
                .contains("This is a person's own account: the library takes nothing down there");
        assertThat(LIBRARY.visibleTexts()).contains("Ring them at 320-555-0199");
        StepForms.capacity(LIBRARY, "official");
        assertThat(LIBRARY.one("select count(*) from log.entries where kind = 'channel.capacity-changed'"))
                .isEqualTo("2");
    }

    @Test
    void underAPolicyWithoutFurtherStepsNoneIsOffered() {
        try (PracticeLibrary other = new PracticeLibrary("cadott")) {
            other.write("Sam Tate", "A question about the fair");
            Desk desk = other.desk("director");
            String number = desk.waiting("about the fair");
            Browser browser = desk.browser();
            assertThat(browser.get("/comments").body()).doesNotContain("href=\"/steps\"");
            assertThat(browser.get("/authors/" + number).text()).contains("Your policy has no further steps");
            assertThat(browser.post(
                                    "/authors/" + number + "/investigation",
                                    Map.of("decision", "0192f0c1-2a3b-7c4d-8e5f-60718293a4b5", "why", "Again."))
                            .text())
                    .contains("Your policy has no further steps");
        }
    }

    @Test
    void aLetterAloneAsksNothingOfThePlatform() {
        Browser assistant = LIBRARY.signedIn("assistant-director");
        Hidden first = upheld(LIBRARY, "Eve Holt", "320-555-0141");
        upheld(LIBRARY, "Eve Holt", "320-555-0142");
        String letter = open(assistant, first.number());
        find(assistant, letter);
        propose(assistant, letter, "letter", "", "Please leave numbers out.");
        assertThat(post(LIBRARY.signedIn("executive-director"), letter, "approve", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(assistant.get(letter).text()).contains("Over").doesNotContain("on the platform.");
        assertThat(LIBRARY.send("Eve Holt", "Thank you")).isEqualTo(303);
    }

    @Test
    void aFindingTakenBackCarriesNeitherAnOpenNorAProposedNorARunningStep() {
        Browser assistant = LIBRARY.signedIn("assistant-director");
        Browser executive = LIBRARY.signedIn("executive-director");
        Hidden one = upheld(LIBRARY, "Hal Innes", "320-555-0171");
        Hidden other = upheld(LIBRARY, "H. Innes", "320-555-0172");
        same(assistant, one, other);
        String step = open(assistant, one.number());
        find(assistant, step);
        assertThat(assistant.get(step).text()).contains("Enough decisions held.");

        apart(assistant, one);
        assertThat(assistant.get(step).text())
                .contains("its account is no longer found to be the same person's")
                .contains("Fewer than 2 of the cited decisions hold");
        assertThat(propose(assistant, step, "block", DAY, "Please leave numbers out.")
                        .text())
                .as("an open investigation")
                .contains("Fewer than 2 of the cited decisions hold");

        same(assistant, one, other);
        assertThat(propose(assistant, step, "block", DAY, "Please leave numbers out.")
                        .status())
                .isEqualTo(303);
        StepForms.seen(assistant, step);
        apart(assistant, one);
        assertThat(post(executive, step, "approve", Map.of()).text())
                .as("a proposed step")
                .contains("Fewer than 2 of the cited decisions hold");

        same(assistant, one, other);
        assertThat(post(executive, step, "approve", Map.of()).status()).isEqualTo(303);
        TestServer.eventually("blocked", () -> LIBRARY.send("Hal Innes", "Hello") == 403);
        apart(assistant, one);
        assertThat(executive.get(step).text()).as("a running block").contains("Lifted");
        TestServer.eventually("free again", () -> LIBRARY.send("Hal Innes", "Hello") == 303);
    }

    @Test
    void whereThePlatformHasNothingToPutBackAStepIsLiftedToo() {
        Browser assistant = LIBRARY.signedIn("assistant-director");
        Browser executive = LIBRARY.signedIn("executive-director");
        Hidden first = upheld(LIBRARY, "Ivy Jonas", "320-555-0181");
        upheld(LIBRARY, "Ivy Jonas", "320-555-0182");
        String step = open(assistant, first.number());
        find(assistant, step);
        propose(assistant, step, "block", DAY, "Please leave numbers out.");
        StepForms.seen(assistant, step);
        assertThat(post(executive, step, "approve", Map.of()).status()).isEqualTo(303);
        TestServer.eventually("blocked", () -> LIBRARY.send("Ivy Jonas", "Hello") == 403);

        LIBRARY.remove(first.comment());
        LIBRARY.desk("resource-librarian")
                .decide(first.number(), Map.of("act", "restore", "reason", "It is her own number."));
        TestServer.eventually("free again", () -> LIBRARY.send("Ivy Jonas", "Hello") == 303);
        assertThat(executive.get(step).text()).contains("Lifted");
    }

    @Test
    void whoPutsACommentBackAndUndoesThatLeavesTheStepWithoutItsGroundToo() {
        ForwardClock clock = new ForwardClock();
        try (TestServer server = TestServer.start(Map.of("enforcement.grace", "PT10M"), clock);
                PracticeLibrary library = new PracticeLibrary(server, "ecrl")) {
            String first = told(library, clock, "320-555-0191");
            told(library, clock, "320-555-0192");
            clock.to(clock.instant().plus(Duration.ofDays(40)));
            Browser assistant = library.signedIn("assistant-director");
            String step = open(assistant, first);
            find(assistant, step);
            propose(assistant, step, "block", day(clock, 10), "Please leave numbers out.");
            post(assistant, step, "statement", Map.of("place", "Below", "seenOn", day(clock, 0)));
            Browser executive = library.signedIn("executive-director");
            assertThat(post(executive, step, "approve", Map.of()).status()).isEqualTo(303);
            TestServer.eventually("blocked", () -> library.send("Kit Lowe", "Hello") == 403);

            Desk desk = library.desk("resource-librarian");
            desk.decide(first, Map.of("act", "restore", "reason", "Their own number."));
            assertThat(executive.get(step).text()).doesNotContain("Lifted");
            String restored = library.one("select id from moderation.decisions where act = 'restore'");
            desk.open(first);
            assertThat(desk.browser()
                            .post("/cases/" + first + "/decisions/" + restored + "/undo", Map.of())
                            .status())
                    .isEqualTo(302);
            assertThat(executive.get(step).text()).contains("Lifted");
            TestServer.eventually("free again", () -> library.send("Kit Lowe", "Hello") == 303);
        }
    }

    private static String day(ForwardClock clock, int ahead) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Chicago"))
                .plusDays(ahead)
                .toString();
    }

    /** The number of a case whose comment was hidden once it could no longer be undone, and whose author was told. */
    private static String told(PracticeLibrary library, ForwardClock clock, String phone) {
        PracticeComment comment = library.write("Kit Lowe", "Ring them at " + phone);
        Desk desk = library.desk("programming-librarian");
        String number = desk.waiting(phone);
        desk.hide(number, "ec-personal-info", phone, "A number of somebody else.");
        clock.to(clock.instant().plus(Duration.ofMinutes(11)));
        library.eventuallyVisible(comment, false);
        TestServer.eventually(
                "the letter waits",
                () -> library.signedIn("programming-librarian")
                        .get("/letters")
                        .body()
                        .contains("A comment was taken down: " + number));
        StepForms.letter(library, "A comment was taken down: " + number, "sent", Map.of("how", "private-message"));
        return number;
    }

    private static String wording(Page page) {
        Matcher wording = WORDING.matcher(page.body());
        assertThat(wording.find()).isTrue();
        return wording.group(1);
    }

    @Test
    void nobodyOverwritesFindingsOrProposesFromFindingsThatTheyHaveNotSeen() {
        Browser assistant = LIBRARY.signedIn("assistant-director");
        Hidden first = upheld(LIBRARY, "Ivy Noll", "320-555-0161");
        upheld(LIBRARY, "Ivy Noll", "320-555-0162");
        String step = open(assistant, first.number());
        String before = wording(assistant.get(step));
        find(LIBRARY.signedIn("executive-director"), step);

        Map<String, String> mine =
                Map.of("findings", "Words of mine.", "clause", "ec-personal-info", "wording", before);
        Page late = post(assistant, step, "findings", mine);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("Somebody else has written findings since you opened this page")
                .contains("Kept now: Two numbers of others.")
                .contains("Each ends with the same street.");
        assertThat(late.body()).contains("Words of mine.</textarea>");
        Page proposed =
                post(assistant, step, "propose", Map.of("step", "letter", "notice", "Please stop.", "wording", before));
        assertThat(proposed.status()).isEqualTo(409);
        assertThat(proposed.text()).contains("Read them before you propose");
        assertThat(proposed.body()).contains("Please stop.</textarea>", "Two numbers of others.</textarea>");
        assertThat(LIBRARY.one("select state || findings from steps.investigations where number = '"
                        + step.replaceAll(".*/", "") + "'"))
                .isEqualTo("FOUNDTwo numbers of others.");

        Map<String, String> knowingly =
                Map.of("findings", "Words of mine.", "clause", "ec-personal-info", "wording", wording(late));
        assertThat(post(assistant, step, "findings", knowingly).status()).isEqualTo(303);
        assertThat(assistant.get(step).body()).contains("Words of mine.</textarea>");
    }

    @Test
    void aFindingIsTakenBackOnThePagesOfItsOwnAccountsOnly() {
        Browser assistant = LIBRARY.signedIn("assistant-director");
        Hidden one = written("Lea Moss", "A first remark of Lea");
        Hidden other = written("L. Moss", "Another remark of Lea");
        Hidden stranger = written("Nat Orr", "A remark of Nat");
        same(assistant, one, other);
        Matcher finding = FINDING.matcher(assistant.get(author(one)).body());
        assertThat(finding.find()).isTrue();
        String revoke = "/same/" + finding.group(1) + "/revoke";
        assertThat(assistant
                        .post(author(stranger) + revoke, Map.of("reason", "By mistake."))
                        .status())
                .isEqualTo(404);
        assertThat(assistant.get(author(one)).text()).doesNotContain("By mistake.");
        apart(assistant, other);
    }

    private static Hidden written(String author, String words) {
        PracticeComment comment = LIBRARY.write(author, words);
        return new Hidden(comment, LIBRARY.desk("programming-librarian").waiting(words));
    }
}
