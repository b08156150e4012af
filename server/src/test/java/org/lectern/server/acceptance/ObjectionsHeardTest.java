package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.StepForms.find;
import static org.lectern.server.acceptance.StepForms.open;
import static org.lectern.server.acceptance.StepForms.post;
import static org.lectern.server.acceptance.StepForms.propose;
import static org.lectern.server.acceptance.StepForms.upheld;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.acceptance.StepForms.Hidden;
import org.lectern.server.mail.Message;
import org.lectern.server.policy.Policies;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Papers;
import org.lectern.server.testing.TestServer;

/** Who hears an objection and until when, and that nobody is kept from commenting for what others of their name wrote. */
@Tag("servers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectionsHeardTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Map<String, String> OBJECTS = Map.of("source", "phone", "words", "They were my own.");

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

    private static String day(int ahead) {
        return LocalDate.ofInstant(CLOCK.instant(), ZONE).plusDays(ahead).toString();
    }

    /** A block in force, whose findings somebody with this role wrote. */
    private static String inForce(String author, String phone, String finds, String saysOfHearer) {
        Browser assistant = library.signedIn("assistant-director");
        Browser executive = library.signedIn("executive-director");
        Hidden first = upheld(library, author, phone + "1");
        upheld(library, author, phone + "2");
        String step = open(assistant, first.number());
        find(library.signedIn(finds), step);
        assertThat(propose(assistant, step, "block", day(60), "Please leave numbers out.")
                        .status())
                .isEqualTo(303);
        post(assistant, step, "statement", Map.of("place", "Below", "seenOn", day(0)));
        assertThat(executive.get(step).text()).contains(saysOfHearer);
        assertThat(post(executive, step, "approve", Map.of()).status()).isEqualTo(303);
        TestServer.eventually("in force", () -> executive.get(step).text().contains("Done on the platform."));
        return step;
    }

    private static boolean told(String role, String words) {
        String address = library.who(role).email();
        return library.mail().stream()
                .filter(one -> one.recipient().equals(address))
                .map(Message::subject)
                .anyMatch(subject -> subject.contains(words));
    }

    @Test
    @Order(1)
    void whereEverybodyHadAPartItGoesBeforeTheBoardAndItsVoteIsEnteredWithTheMinutes() {
        String step = inForce("Ola Pine", "320-555-031", "resource-librarian", "the board would hear it");
        Browser executive = library.signedIn("executive-director");
        String link = "/objection/" + library.id() + "."
                + library.one("select token from appeals.letters where number = '" + step.replace("/steps/", "") + "'");
        assertThat(library.signedOut().get(link + "?lang=en-US").text())
                .contains("Our board looks at it in its meeting")
                .doesNotContain("Somebody who had no part");
        assertThat(post(executive, step, "before-board", Map.of()).status()).isEqualTo(303);
        assertThat(executive.get(step).text()).as("nobody objects yet").doesNotContain("It is before the board");
        post(
                executive,
                step,
                "objection",
                Map.of("source", "phone", "words", "Ola Pine says: they were my own, ask 320-555-0399."));
        assertThat(executive.get(step).text())
                .contains("Nobody here hears it", "It can go before the board", "Answer due", "It is on the agenda");
        assertThat(told("resource-librarian", "an objection for the board")).isTrue();
        for (String role : List.of("resource-librarian", "programming-librarian", "executive-director")) {
            assertThat(post(library.signedIn(role), step, "hear", Map.of("says", "stands", "reason", "No."))
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(post(executive, step, "vote", Map.of("says", "right", "reason", "Early."))
                        .status())
                .as("it is not before the board yet")
                .isEqualTo(403);

        server.bean(Policies.class)
                .adopt(
                        library.id(),
                        Rulebooks.text("ecrl")
                                .replace("asks: No personal information", "asks: Since today, no private information"),
                        library.who("executive-director").id().toString());
        assertThat(Papers.text(executive.bytes(step + "/papers").body()))
                .as("under the rules that were in force when it was approved")
                .contains(
                        "papers for the board",
                        "Does the step stand?",
                        "[taken out] says: they were my own, ask [taken out].",
                        "Two numbers of others.",
                        "No personal information about oneself or others in comments.",
                        "Each ends with the same street.",
                        "Ring [taken out] at [taken out]",
                        "Please leave numbers out.")
                .doesNotContain("Ola Pine", "320-555-031", "Since today");

        assertThat(library.signedOut().get(link + "?lang=en-US").text())
                .as("the page quotes what the letter quotes")
                .contains("No personal information about oneself or others in comments.")
                .doesNotContain("Since today");

        post(executive, step, "before-board", Map.of());
        assertThat(executive.get(step).text()).contains("It is before the board", "How did the board vote?");
        assertThat(library.signedOut().get(link + "?lang=es-US").text()).contains("Nuestra junta directiva lo revisa");
        assertThat(post(executive, step, "vote", Map.of("says", "right")).status())
                .isEqualTo(422);
        assertThat(post(executive, step, "vote", Map.of("says", "right", "reason", "Minutes of May, 5 to 2."))
                        .status())
                .isEqualTo(303);
        assertThat(executive.get(step).text())
                .contains("Lifted", "The board has voted, and the objection is right", "Minutes of May, 5 to 2.")
                .doesNotContain("Answer due");
        assertThat(library.signedOut().get(link + "?lang=en-US").text())
                .contains("Our board has looked at it in its meeting and voted. You are right");
        TestServer.eventually("free again", () -> library.send("Ola Pine", "Thank you") == 303);
        assertThat(library.one("select string_agg(kind, ' ' order by kind) from log.entries"
                        + " where kind in ('further-step.objection-before-board', 'further-step.heard')"))
                .isEqualTo("further-step.heard further-step.objection-before-board");

        library.one(
                "with closed as (update inbox.items set sealed = true where author = 'Ola Pine' returning 1) select count(*) from closed");
        assertThat(Papers.text(executive.bytes(step + "/papers").body()))
                .as("closed to everybody meanwhile")
                .contains("Closed to everybody")
                .doesNotContain("Ring");
    }

    @Test
    @Order(3)
    void theAnswerIsDueInTheTimeForAppealsAndWhoMayAnswerIsRemindedAndWhoAnswersForThePolicyToldWhenItIsLate() {
        String step = inForce("Pia Rand", "320-555-033", "assistant-director", "somebody here who had no part would");
        Browser executive = library.signedIn("executive-director");
        post(executive, step, "objection", OBJECTS);
        String due = library.one("select (due_at at time zone 'America/Chicago')::date from cases.clocks"
                + " where stopped_at is null and term = '10 workdays'");
        assertThat(LocalDate.parse(due)).isAfterOrEqualTo(LocalDate.parse(day(12)));
        assertThat(executive.get(step).text())
                .contains("Answer due", "Somebody who had no part in this hears it")
                .doesNotContain("It is on the agenda");
        assertThat(executive.get("/steps").text())
                .contains("Somebody objects: an answer is due")
                .containsPattern("Further steps,? [1-9]");
        assertThat(post(executive, step, "before-board", Map.of()).status()).isEqualTo(303);
        assertThat(executive.get(step).text()).as("somebody is left").doesNotContain("It is before the board");

        CLOCK.to(LocalDate.parse(due).plusDays(1).atStartOfDay(ZONE).toInstant());
        TestServer.eventually("late", () -> told("executive-director", "an answer to an objection was due"));
        assertThat(told("resource-librarian", "an answer to an objection was due"))
                .isFalse();
        Browser officer = library.signedIn("resource-librarian");
        assertThat(officer.get(step).text()).contains("You had no part in this, and may answer it.");
        assertThat(post(officer, step, "hear", Map.of("says", "stands", "reason", "Nobody knows whose."))
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(step).text())
                .contains("heard it, and the step stands: Nobody knows whose.")
                .doesNotContain("Answer due");
        assertThat(library.one("select count(*) from log.entries where kind = 'further-step.objection-overdue'"))
                .isEqualTo("1");
    }

    @Test
    @Order(2)
    void whereThePlatformGivesANameOnlyABlockNeedsAStatementThatItIsOnePerson() {
        Browser assistant = library.signedIn("assistant-director");
        Hidden first = upheld(library, "John Smith", "320-555-0321");
        upheld(library, "John Smith", "320-555-0322");
        assertThat(assistant.get("/authors/" + first.number()).text()).contains("Several people may go by this name");
        String step = open(assistant, first.number());
        Map<String, String> findings = Map.of("findings", "Two numbers.", "clause", "ec-personal-info");
        assertThat(post(assistant, step, "findings", findings).status()).isEqualTo(303);
        assertThat(assistant.get(step).text())
                .contains("Several people may go by this name", "Write with the findings how it is known");
        for (String kind : List.of("block", "limit")) {
            assertThat(propose(assistant, step, kind, day(10), "Please leave numbers out.")
                            .text())
                    .as(kind)
                    .contains("Not done, for these reasons", "Write with the findings how it is known");
        }
        assertThat(post(
                                assistant,
                                step,
                                "findings",
                                Map.of(
                                        "findings",
                                        "Two numbers.",
                                        "clause",
                                        "ec-personal-info",
                                        "onePerson",
                                        "x".repeat(2001)))
                        .status())
                .isEqualTo(422);
        find(assistant, step);
        assertThat(propose(assistant, step, "block", day(10), "Please leave numbers out.")
                        .status())
                .isEqualTo(303);
        assertThat(library.signedIn("executive-director").get(step).text())
                .contains("It is known to be one person.", "Each ends with the same street.");
        assertThat(library.one("select count(*) from log.entries where kind = 'investigation.one-person' and subject ="
                        + " (select item::text from steps.investigations where number = '"
                        + step.replace("/steps/", "") + "')"))
                .isEqualTo("1");

        Hidden third = upheld(library, "Jane Smith", "320-555-0323");
        upheld(library, "Jane Smith", "320-555-0324");
        String letter = open(assistant, third.number());
        post(assistant, letter, "findings", findings);
        assertThat(propose(assistant, letter, "letter", "", "Please leave numbers out.")
                        .status())
                .as("a letter keeps nobody from anything")
                .isEqualTo(303);
    }
}
