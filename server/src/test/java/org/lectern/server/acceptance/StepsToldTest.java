package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.StepForms.find;
import static org.lectern.server.acceptance.StepForms.letter;
import static org.lectern.server.acceptance.StepForms.open;
import static org.lectern.server.acceptance.StepForms.post;
import static org.lectern.server.acceptance.StepForms.propose;
import static org.lectern.server.acceptance.StepForms.upheld;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.acceptance.StepForms.Hidden;
import org.lectern.server.policy.Policies;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;

/** A step is told once it is carried out, and the time for an objection runs from when it is told. */
@Tag("servers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StepsToldTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

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

    private static LocalDate day(int ahead) {
        return LocalDate.ofInstant(CLOCK.instant(), ZONE).plusDays(ahead);
    }

    private static String title(String step) {
        return "A further step: " + step.replace("/steps/", "");
    }

    /** A block that is approved, on a channel that was by then of this kind. */
    private static String approved(String author, String phone, int days, String kind) {
        kind("practice");
        Browser assistant = library.signedIn("assistant-director");
        Hidden first = upheld(library, author, phone + "1");
        upheld(library, author, phone + "2");
        String step = open(assistant, first.number());
        find(assistant, step);
        kind(kind);
        assertThat(propose(assistant, step, "block", day(days).toString(), "Please leave numbers out.")
                        .status())
                .isEqualTo(303);
        assertThat(post(assistant, step, "statement", Map.of("place", "Below", "seenOn", day(0).toString()))
                        .status())
                .isEqualTo(303);
        assertThat(post(library.signedIn("executive-director"), step, "approve", Map.of())
                        .status())
                .isEqualTo(303);
        return step;
    }

    private static void eventually(Browser browser, String path, String words) {
        TestServer.eventually(words, () -> browser.get(path).text().contains(words));
    }

    private static void kind(String kind) {
        library.one("update channels.register set kind = '" + kind + "' returning 1");
    }

    /** A block that a person is to carry out. */
    private static String handed(String author, String phone) {
        String step = approved(author, phone, 20, "by-hand-facebook");
        eventually(library.signedIn("executive-director"), step, "A person is to do it on the platform.");
        return step;
    }

    @Test
    @Order(2)
    void anObjectionByPhoneHasAContactAndALanguageAndIsAnsweredAfterTheEndToo() {
        String step = approved("Nan Quist", "320-555-023", 20, "practice");
        Browser executive = library.signedIn("executive-director");
        eventually(executive, step, "The person is not told yet");
        assertThat(post(
                                executive,
                                step,
                                "objection",
                                Map.of(
                                        "source",
                                        "phone",
                                        "words",
                                        "They asked me to.",
                                        "contact",
                                        "320-555-9999",
                                        "language",
                                        "es-US"))
                        .status())
                .isEqualTo(303);
        post(executive, step, "lift", Map.of("reason", "The fair is over."));
        Browser officer = library.signedIn("resource-librarian");
        assertThat(executive.get(step).text()).contains("Where they want the answer: 320-555-9999");
        assertThat(officer.get(step).text()).contains("Lifted", "Your answer").doesNotContain("320-555-9999");
        assertThat(post(officer, step, "hear", Map.of("says", "right", "reason", "Lo pidieron."))
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(step).text())
                .contains("heard it, and it is right: Lo pidieron.", "Where they want the answer: 320-555-9999");
        assertThat(library.one("select language || ' ' || told from appeals.letters where told like '%Lo pidieron.'"))
                .startsWith("es-US Usted nos dijo")
                .contains("usted tenía razón");
    }

    @Test
    @Order(3)
    void theTimeForAnObjectionRunsFromWhenTheLetterGoesOut() {
        String step = approved("Kit Noor", "320-555-020", 80, "practice");
        Browser executive = library.signedIn("executive-director");
        eventually(executive, step, "The person is not told yet");
        assertThat(executive.get("/steps").text()).contains("A step is in force, and the person is not told");

        // At noon, so that no day ends while the letter goes out.
        CLOCK.to(day(35).atTime(LocalTime.NOON).atZone(ZONE).toInstant());
        String last = DateTimeFormatter.ofPattern("d MMMM", Locale.US).format(day(30));
        executive = library.signedIn("executive-director");
        Matcher waits = Pattern.compile("href=\"(/letters/[0-9a-f-]{36})\">" + title(step))
                .matcher(executive.get("/letters").body());
        assertThat(waits.find()).isTrue();
        assertThat(executive.get(waits.group(1)).text()).contains("tell us by").contains(last);
        String link = "/objection/" + library.id() + "."
                + library.one("select token from appeals.letters where number = '" + step.replace("/steps/", "") + "'");
        letter(library, title(step), "sent", Map.of("how", "e-mail"));
        assertThat(executive.get(waits.group(1)).text()).contains(last);
        assertThat(executive.get(step).text()).contains("The letter went out", "They can object until", last);

        CLOCK.to(CLOCK.instant().plus(Duration.ofDays(29)));
        assertThat(library.signedOut().get(link + "?lang=en-US").text()).contains("Tell us why we are wrong");
        CLOCK.to(CLOCK.instant().plus(Duration.ofDays(3)));
        assertThat(library.signedOut().get(link + "?lang=en-US").text()).contains("The time to tell us is over");
    }

    @Test
    @Order(2)
    void aStepOfWhichNobodyCouldBeToldShowsAsSuch() {
        String step = approved("Lu Ober", "320-555-021", 20, "practice");
        Browser executive = library.signedIn("executive-director");
        eventually(executive, step, "The person is not told yet");
        letter(library, title(step), "not-sent", Map.of("reason", "No messages reach them."));
        assertThat(executive.get(step).text())
                .contains("The person was not told, as the letter could not be sent: No messages reach them.");
        assertThat(executive.get("/steps").text())
                .contains("A step is in force, and the person is not told")
                .containsPattern("Further steps,? [1-9]");
    }

    @Test
    @Order(1)
    void whatCouldNotBeCarriedOutIsNotInForceNotToldAndTriedAgainOrEnded() {
        Browser executive = library.signedIn("executive-director");
        String never = handed("Jo Marsh", "320-555-019");
        assertThat(executive.get(never).text()).contains("Approved, and not carried out yet");
        assertThat(executive.get("/letters").text()).doesNotContain(title(never));

        post(executive, never, "not-possible", Map.of("reason", "The page does not open."));
        assertThat(executive.get(never).text())
                .contains("It could not be carried out", "What was wrong: The page does not open.", "Try again")
                .doesNotContain("A step is in force");
        assertThat(executive.get("/letters").text()).doesNotContain(title(never));
        assertThat(post(library.signedIn("programming-librarian"), never, "again", Map.of())
                        .status())
                .as("only who may approve")
                .isEqualTo(403);

        assertThat(post(executive, never, "again", Map.of()).status()).isEqualTo(303);
        eventually(executive, never, "A person is to do it on the platform.");
        post(executive, never, "done", Map.of());
        assertThat(executive.get(never).text())
                .contains("A step is in force", "The person is not told yet: the letter waits to be sent");
        assertThat(executive.get("/letters").text()).contains(title(never));
        post(executive, never, "lift", Map.of("reason", "They rang, and we understand."));
        assertThat(executive.get(never).text()).contains("The letter was not needed any more");

        String left = handed("Mo Pratt", "320-555-022");
        post(executive, left, "not-possible", Map.of("reason", "They left the platform."));
        assertThat(post(executive, left, "give-up", Map.of()).status()).isEqualTo(422);
        post(executive, left, "give-up", Map.of("reason", "They left."));
        assertThat(executive.get(left).text())
                .contains("Over: it was never carried out", "Why it ended: They left.")
                .doesNotContain("Try again");
        assertThat(executive.get("/letters").text()).doesNotContain(title(left));
    }

    @Test
    @Order(4)
    void theLetterGivesTheRuleOfTheApprovalThoughANewPolicyCameBetween() {
        String step = handed("Nell Orr", "320-555-024");
        server.bean(Policies.class)
                .adopt(
                        library.id(),
                        Rulebooks.text("ecrl")
                                .replace("asks: No personal information", "asks: Since today, no private information"),
                        library.who("executive-director").id().toString());
        Browser executive = library.signedIn("executive-director");
        post(executive, step, "done", Map.of());
        Matcher waits = Pattern.compile("href=\"(/letters/[0-9a-f-]{36})\">" + title(step))
                .matcher(executive.get("/letters").body());
        assertThat(waits.find()).isTrue();
        assertThat(executive.get(waits.group(1)).text())
                .contains("No personal information")
                .doesNotContain("Since today");
    }
}
