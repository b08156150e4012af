package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.StepForms.find;
import static org.lectern.server.acceptance.StepForms.hidden;
import static org.lectern.server.acceptance.StepForms.letter;
import static org.lectern.server.acceptance.StepForms.open;
import static org.lectern.server.acceptance.StepForms.over;
import static org.lectern.server.acceptance.StepForms.post;
import static org.lectern.server.acceptance.StepForms.propose;
import static org.lectern.server.acceptance.StepForms.upheld;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lectern.server.acceptance.StepForms.Hidden;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Message;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** What follows when comments of one account are taken down again and again, on a server whose clock is put forward. */
@Tag("servers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FurtherStepsTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Pattern FINDING = Pattern.compile("/same/([0-9a-f-]{36})/revoke");

    private static final Pattern OBJECTION = Pattern.compile("/objection/[0-9a-f-]{36}\\.[A-Za-z0-9_-]+");

    private static TestServer server;
    private static PracticeLibrary library;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(), CLOCK);
        library = new PracticeLibrary(server, "ecrl");
    }

    @AfterAll
    static void close() {
        library.close();
        server.close();
    }

    private static String author(String number) {
        return library.signedIn("assistant-director").get("/authors/" + number).text();
    }

    private static String day(int ahead) {
        return LocalDate.ofInstant(CLOCK.instant(), ZONE).plusDays(ahead).toString();
    }

    private static void seen(Browser browser, String step) {
        assertThat(post(browser, step, "statement", Map.of("place", "About this blog, last line", "seenOn", day(0)))
                        .status())
                .isEqualTo(303);
    }

    private static void eventually(Browser browser, String path, String words) {
        TestServer.eventually(
                () -> words + " on " + browser.get(path).text(),
                () -> browser.get(path).text().contains(words));
    }

    @Test
    @Order(1)
    @Acceptance(clause = "ec-repeat-offenders", criterion = 1)
    @Acceptance(clause = "ec-repeat-offenders", criterion = 2)
    @Acceptance(clause = "ec-repeat-offenders", criterion = 3)
    @Acceptance(clause = "ec-repeat-offenders", criterion = 5)
    void decisionsThatHeldCountForOneAccountUntilTheyAreOverturnedAndForTwoByAWrittenFindingOnly() {
        Hidden first = hidden(library, "Ada Quill", "320-555-0101");
        assertThat(author(first.number())).contains("No upheld decision", "the letter about it is not sent");
        over(library, first);
        assertThat(author(first.number()))
                .as("nobody lets stand what nobody told them")
                .contains("No upheld decision", "the letter about it is not sent");
        letter(library, "A comment was taken down: " + first.number(), "sent", Map.of("how", "private-message"));
        assertThat(author(first.number())).contains("No upheld decision", "it can still be appealed");
        Hidden unreached = hidden(library, "Ada Quill", "320-555-0104");
        letter(
                library,
                "A comment was taken down: " + unreached.number(),
                "not-sent",
                Map.of("reason", "No messages reach them."));
        over(library, unreached);
        assertThat(author(first.number())).contains("does not count: the author could not be told");
        Hidden second = upheld(library, "Ada Quill", "320-555-0102");
        Hidden other = hidden(library, "A. Quill", "320-555-0103");
        assertThat(author(first.number()))
                .contains("One upheld decision within 365 days; a further step needs 2")
                .contains("counts: nobody appealed, and the time for that is over")
                .contains(first.number(), second.number())
                .doesNotContain(other.number());

        library.write("Ada Quill", "The reading room is lovely");
        Desk desk = library.desk("programming-librarian");
        String waiting = desk.waiting("reading room is lovely");
        assertThat(desk.open(waiting).text()).doesNotContain("upheld decision", second.number());
        assertThat(desk.casePage(waiting).text()).doesNotContain("decided about this account before");
        desk.decide(waiting, Map.of("act", "leave-up"));
        assertThat(desk.casePage(waiting).text()).contains("What was decided about this account before");

        over(library, first);
        Browser director = library.signedIn("assistant-director");
        director.get("/authors/" + first.number());
        assertThat(director.post("/authors/" + first.number() + "/same", Map.of("other", other.number()))
                        .text())
                .contains("Write why");
        director.post(
                "/authors/" + first.number() + "/same",
                Map.of("other", other.number(), "why", "Both say so under the post of May."));
        assertThat(author(first.number())).contains("2 upheld decisions", "Found by", other.number());

        Browser staff = library.signedIn("programming-librarian");
        staff.get("/appeals/new");
        String appeal = staff.post(
                        "/appeals/new",
                        Map.of(
                                "number",
                                other.number(),
                                "source",
                                "desk",
                                "words",
                                "It is my own number.",
                                "language",
                                "en-US"))
                .sentTo();
        assertThat(author(first.number())).contains("an appeal is not answered");
        Browser executive = library.signedIn("executive-director");
        executive.get(appeal);
        executive.post(appeal + "/say", Map.of("says", "overturn", "reason", "It is."));
        assertThat(author(first.number())).contains("does not count: it was overturned", "2 upheld decisions");

        Matcher finding =
                FINDING.matcher(director.get("/authors/" + first.number()).body());
        assertThat(finding.find()).isTrue();
        director.post("/authors/" + first.number() + "/same/" + finding.group(1) + "/revoke", Map.of("reason", "No."));
        assertThat(author(first.number())).contains("Taken back by").doesNotContain(other.number() + " ");
    }

    @Test
    @Order(2)
    @Acceptance(clause = "ec-repeat-offenders", criterion = 4)
    @Acceptance(clause = "ec-block-after-investigation", criterion = 1)
    @Acceptance(clause = "ec-block-after-investigation", criterion = 2)
    @Acceptance(clause = "ec-block-after-investigation", criterion = 3)
    @Acceptance(clause = "ec-block-after-investigation", criterion = 4)
    @Acceptance(clause = "ec-block-after-investigation", criterion = 5)
    void aBlockIsRefusedWithoutEachThingItNeedsThenLastsUntilItsDayAndEndsByItself() {
        Browser assistant = library.signedIn("assistant-director");
        Browser executive = library.signedIn("executive-director");
        Hidden first = upheld(library, "Bo Reed", "320-555-0111");
        String alone = open(assistant, first.number());
        assertThat(post(executive, alone, "approve", Map.of()).text())
                .contains("Not done, for these reasons")
                .contains("The investigation is not closed")
                .contains("Fewer than 2 of the cited decisions hold")
                .contains("No findings name a rule")
                .contains("Nobody has seen the posted statement on this channel within 30 days");
        find(assistant, alone);
        assertThat(propose(assistant, alone, "limit", day(20), "Please leave numbers out.")
                        .text())
                .contains("Fewer than 2 of the cited decisions hold")
                .doesNotContain("It has no end, or");
        assertThat(propose(assistant, alone, "letter", "", "Please leave numbers out.")
                        .text())
                .as("a letter is a further step too")
                .contains("Fewer than 2 of the cited decisions hold");
        post(assistant, alone, "close", Map.of("reason", "Once is no repetition."));
        assertThat(assistant.get(alone).text()).contains("Closed without a step", "Once is no repetition.");

        upheld(library, "Bo Reed", "320-555-0112");
        String step = open(assistant, first.number());
        assertThat(propose(assistant, step, "block", day(20), "Please leave numbers out.")
                        .text())
                .contains("No findings name a rule");
        find(assistant, step);
        assertThat(propose(assistant, step, "block", "", "").text())
                .contains("It has no end, or one that is past or more than 90 days away")
                .contains("The person is not told. Write what they are to know");
        assertThat(propose(assistant, step, "block", day(200), "Please.").text())
                .contains("It has no end, or");
        assertThat(propose(assistant, step, "block", day(20), "Please leave numbers out.")
                        .status())
                .isEqualTo(303);
        assertThat(told("resource-librarian")).contains("the posted statement is to be seen");
        assertThat(post(library.signedIn("resource-librarian"), step, "approve", Map.of())
                        .text())
                .contains("Your role may not approve it. Those who may: Executive Director, Assistant Director");
        assertThat(post(assistant, step, "approve", Map.of()).text())
                .contains("Who proposes a step does not approve it");
        assertThat(post(executive, step, "approve", Map.of()).text())
                .contains("Nobody has seen the posted statement on this channel within 30 days")
                .doesNotContain("Your role may not approve it");
        seen(assistant, step);
        Page approved = post(executive, step, "approve", Map.of());
        assertThat(approved.status()).as(approved.text()).isEqualTo(303);

        eventually(executive, step, "Done on the platform.");
        assertThat(library.send("Bo Reed", "Hello again")).isEqualTo(403);
        assertThat(library.send("Somebody else", "Hello from me")).isEqualTo(303);
        String letters = executive.get("/letters").body();
        Matcher letter = Pattern.compile(
                        "href=\"(/letters/[0-9a-f-]{36})\">A further step: " + step.replace("/steps/", ""))
                .matcher(letters);
        assertThat(letter.find()).isTrue();
        assertThat(executive.get(letter.group(1)).text())
                .contains("To Bo Reed", "You cannot comment on", "Then this ends by itself")
                .contains("Please leave numbers out.", "If you think that we are wrong, tell us by")
                .contains("What you think of us played no part.");

        CLOCK.to(CLOCK.instant().plus(Duration.ofDays(22)));
        executive = library.signedIn("executive-director");
        eventually(executive, step, "The account is free again.");
        assertThat(executive.get(step).text()).contains("Over");
        assertThat(library.send("Bo Reed", "Hello again")).isEqualTo(303);
        assertThat(executive.get("/cases/" + first.number()).text())
                .contains("A further step was approved", "A further step ended");
    }

    @Test
    @Order(3)
    void aStepWhoseGroundIsGoneIsLiftedAndSoIsOneAgainstWhichSomebodyIsRight() {
        Browser assistant = library.signedIn("assistant-director");
        Browser executive = library.signedIn("executive-director");
        Hidden first = upheld(library, "Cy Dunn", "320-555-0121");
        upheld(library, "Cy Dunn", "320-555-0122");
        String limit = open(assistant, first.number());
        find(assistant, limit);
        propose(assistant, limit, "limit", day(10), "One of us reads first.");
        seen(assistant, limit);
        assertThat(post(executive, limit, "approve", Map.of()).status()).isEqualTo(303);
        eventually(executive, limit, "Done on the platform.");
        assertThat(library.send("Cy Dunn", "Waits to be shown")).isEqualTo(303);
        assertThat(library.visibleTexts()).doesNotContain("Waits to be shown");

        library.desk("resource-librarian")
                .decide(first.number(), Map.of("act", "restore", "reason", "It is his own number."));
        eventually(executive, limit, "The account is free again.");
        assertThat(executive.get(limit).text()).contains("Lifted");

        Hidden third = upheld(library, "Di Ames", "320-555-0131");
        upheld(library, "Di Ames", "320-555-0132");
        String block = open(assistant, third.number());
        find(assistant, block);
        propose(assistant, block, "block", day(10), "Please leave numbers out.");
        assertThat(post(executive, block, "approve", Map.of()).status()).isEqualTo(303);
        eventually(executive, block, "Done on the platform.");
        post(assistant, block, "objection", Map.of("source", "phone", "words", "They asked me to."));
        assertThat(post(executive, block, "hear", Map.of("says", "stands", "reason", "No."))
                        .status())
                .as("who approved it does not hear it")
                .isEqualTo(403);
        assertThat(post(
                                library.signedIn("programming-librarian"),
                                block,
                                "hear",
                                Map.of("says", "stands", "reason", "No."))
                        .status())
                .as("who decided does not hear it")
                .isEqualTo(403);
        Browser officer = library.signedIn("resource-librarian");
        assertThat(post(officer, block, "hear", Map.of("says", "right", "reason", "They did."))
                        .status())
                .isEqualTo(303);
        eventually(officer, block, "The account is free again.");
        assertThat(officer.get(block).text()).contains("heard it, and it is right: They did.");
        assertThat(officer.get("/letters").body()).contains("A further step: " + block.replace("/steps/", ""));
    }

    @Test
    @Order(5)
    void onAMixedAccountAndOnAPlatformWithoutBlocksNobodyIsBlockedAndByHandAPersonIsToldWhatToDo() {
        Browser assistant = library.signedIn("assistant-director");
        Browser executive = library.signedIn("executive-director");
        Hidden first = upheld(library, "Flo Katz", "320-555-0151");
        upheld(library, "Flo Katz", "320-555-0152");
        String step = open(assistant, first.number());
        find(assistant, step);
        channel("kind = 'wordpress'");
        assertThat(propose(assistant, step, "block", day(10), "Please.").text())
                .contains("This platform has no such thing, neither by program nor by hand. Choose another step.");
        channel("kind = 'by-hand-linkedin'");
        assertThat(propose(assistant, step, "block", day(10), "Please.").text())
                .contains("This platform has no such thing");
        channel("kind = 'by-hand-facebook'");
        StepForms.capacity(library, "mixed");
        assertThat(propose(assistant, step, "block", day(10), "Please.").text())
                .contains("on a mixed or personal account nobody is limited or blocked");
        StepForms.capacity(library, "official");
        assertThat(propose(assistant, step, "block", day(10), "Please.").status())
                .isEqualTo(303);
        seen(assistant, step);
        assertThat(post(executive, step, "approve", Map.of()).status()).isEqualTo(303);
        eventually(executive, step, "open a comment by \"Flo Katz\", press the three dots, choose \"Block\"");
        assertThat(executive.get("/steps").text()).contains("A person is to do something on the platform");
        post(executive, step, "done", Map.of());
        assertThat(executive.get(step).text()).contains("Done on the platform.");

        post(executive, step, "lift", Map.of("reason", "They have told us why."));
        eventually(executive, step, "if \"Flo Katz\" is blocked or limited there, take that back");
        post(executive, step, "not-possible", Map.of("reason", "The page does not open today."));
        assertThat(executive.get(step).text()).contains("take that back");
        post(executive, step, "done", Map.of());
        assertThat(executive.get(step).text()).contains("Lifted", "The account is free again.");
    }

    @Test
    @Order(6)
    void whoMeetsAStepObjectsByTheLinkOfTheLetterInTheirLanguageAndFollowsTheAnswerThere() {
        channel("kind = 'practice'");
        Browser assistant = library.signedIn("assistant-director");
        Hidden first = upheld(library, "Gil Ortiz", "320-555-0161");
        upheld(library, "Gil Ortiz", "320-555-0162");
        String block = open(assistant, first.number());
        find(assistant, block);
        propose(assistant, block, "block", day(10), "Please leave numbers out.");
        assertThat(told("executive-director")).contains("a further step waits for your approval");
        seen(assistant, block);
        assertThat(post(library.signedIn("executive-director"), block, "approve", Map.of())
                        .status())
                .isEqualTo(303);
        eventually(assistant, block, "The person is not told yet");
        Matcher letter = Pattern.compile(
                        "href=\"(/letters/[0-9a-f-]{36})\">A further step: " + block.replace("/steps/", ""))
                .matcher(assistant.get("/letters").body());
        assertThat(letter.find()).isTrue();
        assertThat(assistant.get(letter.group(1) + "?link=no").body()).doesNotContain("/objection/");
        Matcher link =
                OBJECTION.matcher(assistant.get(letter.group(1) + "?link=yes").body());
        assertThat(link.find()).isTrue();

        Browser outside = library.signedOut();
        assertThat(outside.get(link.group() + "?lang=en-US").text())
                .contains("You cannot comment on", "Tell us why we are wrong", "You can ask until")
                .contains("others may ask to see that record where the law says so")
                .doesNotContain("Gil Ortiz", "320-555");
        assertThat(outside.get(link.group() + "?lang=fr-CA").text()).contains("Dites-nous pourquoi nous avons tort");
        assertThat(outside.post(link.group() + "?lang=es-US", Map.of("words", " "))
                        .status())
                .isEqualTo(422);
        Page sent = outside.post(
                link.group() + "?lang=es-US",
                Map.of("words", "Son mis propios números.", "contact", "gil@example.org"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(outside.get(sent.sentTo()).text()).contains("Lo tenemos", "lo revisará");
        Page again = outside.post(link.group(), Map.of("words", "Once more."));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Once more.", "was not filed");

        Browser officer = library.signedIn("resource-librarian");
        assertThat(officer.get(block).text())
                .contains("by the link of the letter: Son mis propios números.")
                .as("who hears it does not learn whose it is")
                .doesNotContain("Once more.", "gil@example.org");
        assertThat(assistant.get(block).text()).contains("Where they want the answer: gil@example.org");
        assertThat(told("resource-librarian")).contains("an objection to hear");
        assertThat(told("executive-director")).doesNotContain("an objection to hear");
        post(officer, block, "hear", Map.of("says", "stands", "reason", "Nobody knows whose they are."));
        assertThat(outside.get(link.group() + "?lang=es-US").text())
                .contains("Tiene una respuesta", "y la decisión se mantiene", "Nobody knows whose they are.");
        TestServer.eventually(
                "the letter speaks their language",
                () -> library.one("select language from appeals.letters where told like 'Usted nos dijo%'")
                        .equals("es-US"));
        post(assistant, block, "lift", Map.of("reason", "Enough."));
        assertThat(outside.get("/objection/" + library.id() + ".guess").status())
                .isEqualTo(410);
    }

    /** The subjects of the messages to a person, none of which names anybody of the public or quotes them. */
    private static List<String> told(String role) {
        String address = library.who(role).email();
        List<Message> mine = library.mail().stream()
                .filter(one -> one.recipient().equals(address))
                .filter(one -> one.subject().contains("further step")
                        || one.subject().contains("objection")
                        || one.subject().contains("statement"))
                .toList();
        assertThat(mine)
                .allSatisfy(one -> assertThat(one.subject() + one.body()).doesNotContain("Gil", "320-555", "números"));
        return mine.stream().map(one -> one.subject().replaceAll("^.*: ", "")).toList();
    }

    private static void channel(String set) {
        library.one("update channels.register set " + set + " returning 1");
    }
}
