package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.StepForms.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.Message;
import org.lectern.server.people.Person;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** What happens when steps are due and dates come, on a server whose clock is put forward. */
@Tag("servers")
class StepsDueTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final Pattern STANDING = Pattern.compile("\"standing\"\\s*:\\s*\"(\\w+)\"");

    private static TestServer server;
    private static Library deseronto;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(), CLOCK);
        deseronto = server.found("deseronto");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> subjects(Person to) {
        return server.bean(Mail.class).latest(deseronto.id(), 300).stream()
                .filter(message -> message.recipient().equals(to.email()))
                .map(Message::subject)
                .toList();
    }

    private static boolean told(String role, String... words) {
        return subjects(deseronto.who(role)).stream()
                .anyMatch(subject -> List.of(words).stream().allMatch(subject::contains));
    }

    private static CaseClock first(String clause) {
        return server
                .bean(Tenancy.class)
                .in(deseronto.id(), () -> server.bean(Clocks.class).running(100))
                .stream()
                .filter(one -> one.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Acceptance(clause = "de-metadata", criterion = 2)
    @Acceptance(clause = "de-metadata", criterion = 3)
    void whoOwesAStepIsWarnedAnotherIsToldWhenItWasMissedAndAnOverdueReviewComesUpByItself() {
        Browser staff = server.signedIn(deseronto, "staff");
        staff.get("/tasks/new/abuse-reported");
        staff.post("/tasks/new/abuse-reported", Map.of("words", "Slurs under the fair"));
        CaseClock due = first("de-report-abuse");

        CLOCK.to(due.dueAt().minus(Duration.ofHours(1)));
        TestServer.eventually("warned", () -> told("designate", "due", "something confidential"));
        assertThat(told("ceo", "was due", "something confidential")).isFalse();

        CLOCK.to(due.dueAt().plus(Duration.ofHours(1)));
        TestServer.eventually("escalated", () -> told("ceo", "was due", "something confidential"));
        assertThat(server.bean(Mail.class).latest(deseronto.id(), 300))
                .allSatisfy(message -> assertThat(message.body()).doesNotContain("Slurs"));

        CLOCK.to(Instant.now().plus(Duration.ofDays(9)));
        TestServer.eventually("the review is due", () -> told("ceo", "A review is due"));
        TestServer.eventually("the board is told", () -> told("board", "was due", "A review is due"));
        TestServer.eventually("a week is over", () -> told("designate", "A week of posts"));
        assertThat(server.signedIn(deseronto, "ceo").get("/tasks").text())
                .contains("A review is due")
                .contains("Late: was due");
    }

    @Test
    void aPlatformThatAnswersAfterTheLastDayOfAStepIsAskedForNothing() {
        try (PracticeLibrary library = new PracticeLibrary(server, "ecrl")) {
            String step = proposed(library, "Ann Reid", "320-555-0181", "320-555-0182", 1);
            library.proxy().rule(StepsDueTest::silentAboutAccounts);
            approve(library, step);
            noAnswer(library, "TO_DO");
            CLOCK.to(CLOCK.instant().plus(Duration.ofDays(3)));
            library.proxy().rule(_ -> new FaultProxy.Fault.Pass());
            TestServer.eventually(
                    "over",
                    () -> library.one("select state || ' ' || carried from steps.investigations")
                            .equals("ENDED UNDONE"));
            assertThat(standings(library)).doesNotContain("blocked");
        }
    }

    @Test
    void anAccountIsSetFreeBeforeTheNextStepMeetsItSoThatThisIsNotTakenBackWithTheOneBefore() {
        try (PracticeLibrary library = new PracticeLibrary(server, "ecrl")) {
            String first = proposed(library, "Bea Moss", "320-555-0183", "320-555-0184", 20);
            approve(library, first);
            TestServer.eventually("blocked", () -> library.standing("Bea Moss").equals("blocked"));
            library.proxy().rule(StepsDueTest::silentAboutAccounts);
            post(library.signedIn("executive-director"), first, "lift", Map.of("reason", "They called us."));
            noAnswer(library, "TO_UNDO");
            String number = library.one("select number from cases.docket where kind = 'moderation' limit 1");
            String second = proposed(library, number, 20);
            library.proxy().rule(_ -> new FaultProxy.Fault.Pass());
            approve(library, second);
            TestServer.eventually("the second is in force", () -> {
                CLOCK.to(CLOCK.instant().plus(Duration.ofMinutes(1)));
                library.seal();
                return library.one("select string_agg(carried, ' ' order by opened_at) from steps.investigations")
                        .equals("UNDONE DONE");
            });
            assertThat(library.standing("Bea Moss")).isEqualTo("blocked");
        }
    }

    @Test
    void aStepWaitsUntilAPersonHasSetTheAccountFreeAfterTheOneBefore() {
        try (PracticeLibrary library = new PracticeLibrary(server, "ecrl")) {
            String first = proposed(library, "Cal Ness", "320-555-0185", "320-555-0186", 20);
            library.one("update channels.register set kind = 'by-hand-facebook' returning 1");
            approve(library, first);
            Browser director = library.signedIn("executive-director");
            carried(library, "HANDED");
            post(director, first, "done", Map.of());
            post(director, first, "lift", Map.of("reason", "They called us."));
            carried(library, "UNDO_HANDED");
            String second = proposed(
                    library, library.one("select number from cases.docket where kind = 'moderation' limit 1"), 20);
            approve(library, second);
            library.seal();
            TestServer.eventually(
                    "it waits",
                    () -> director.get(second)
                            .text()
                            .contains("It waits until the account is free again after an earlier step."));
            CLOCK.to(CLOCK.instant().plus(Duration.ofMinutes(20)));
            carried(library, "UNDO_HANDED TO_DO");
            post(director, first, "done", Map.of());
            carried(library, "UNDONE HANDED");
        }
    }

    @Test
    void aStepWhoseGroundWentInTheMomentOfItsApprovalIsLiftedAndThePlatformAskedForNothing() {
        try (PracticeLibrary library = new PracticeLibrary(server, "ecrl")) {
            String step = proposed(library, "Dee Lund", "320-555-0187", "320-555-0188", 20);
            library.proxy().rule(StepsDueTest::silentAboutAccounts);
            approve(library, step);
            noAnswer(library, "TO_DO");
            library.one("update moderation.decisions set state = 'REPLACED' where id ="
                    + " (select decision from steps.cited limit 1) returning 1");
            library.proxy().rule(_ -> new FaultProxy.Fault.Pass());
            CLOCK.to(CLOCK.instant().plus(Duration.ofMinutes(6)));
            TestServer.eventually(
                    "lifted",
                    () -> library.one("select state from steps.investigations").equals("LIFTED"));
            assertThat(standings(library)).doesNotContain("blocked");
        }
    }

    private static void carried(PracticeLibrary library, String carried) {
        TestServer.eventually(carried, () -> {
            library.seal();
            return library.one("select string_agg(carried, ' ' order by opened_at) from steps.investigations")
                    .equals(carried);
        });
    }

    private static boolean aboutAccount(FaultProxy.Request request) {
        return request.target().contains("/api/authors/");
    }

    private static FaultProxy.Fault silentAboutAccounts(FaultProxy.Request request) {
        return aboutAccount(request) ? new FaultProxy.Fault.Silence() : new FaultProxy.Fault.Pass();
    }

    private static void noAnswer(PracticeLibrary library, String carried) {
        TestServer.eventually(
                "no answer",
                () -> library.one("select carried || (trouble <> '') from steps.investigations")
                        .equals(carried + "true"));
    }

    /** What the platform was asked to make of accounts, in the order in which it was asked. */
    private static List<String> standings(PracticeLibrary library) {
        return library.proxy().requests().stream()
                .filter(request -> request.method().equals("PUT") && aboutAccount(request))
                .map(request -> STANDING.matcher(request.body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private static String proposed(PracticeLibrary library, String author, String phone, String other, int days) {
        StepForms.upheld(library, author, phone);
        return proposed(library, StepForms.upheld(library, author, other).number(), days);
    }

    /** A block through the day that is so many days ahead, for which everything is there but its approval. */
    private static String proposed(PracticeLibrary library, String number, int days) {
        Browser assistant = library.signedIn("assistant-director");
        String step = StepForms.open(assistant, number);
        StepForms.find(assistant, step);
        String until = LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("America/Chicago"))
                .plusDays(days)
                .toString();
        Page sent = StepForms.propose(assistant, step, "block", until, "Please leave numbers out.");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        StepForms.seen(assistant, step);
        return step;
    }

    private static void approve(PracticeLibrary library, String step) {
        Page sent = post(library.signedIn("executive-director"), step, "approve", Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    }
}
