package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.StepForms.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.TestServer;

/** Steps that cannot be carried out or taken back at once, on a server whose clock is put forward and never back: its scheduler would wait as long. */
@Tag("servers")
class StepsHeldBackTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(Map.of(), CLOCK);
    private static final Pattern STANDING = Pattern.compile("\"standing\"\\s*:\\s*\"(\\w+)\"");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aPlatformThatAnswersAfterTheLastDayOfAStepIsAskedForNothing() {
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl")) {
            String step = proposed(library, "Ann Reid", "320-555-0181", "320-555-0182", 1);
            library.proxy().rule(StepsHeldBackTest::silentAboutAccounts);
            approve(library, step);
            noAnswer(library, "TO_DO");
            CLOCK.to(CLOCK.instant().plus(Duration.ofDays(3)));
            library.eventuallyRests("further-step");
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
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl")) {
            String first = proposed(library, "Bea Moss", "320-555-0183", "320-555-0184", 20);
            approve(library, first);
            TestServer.eventually("blocked", () -> library.standing("Bea Moss").equals("blocked"));
            library.proxy().rule(StepsHeldBackTest::silentAboutAccounts);
            post(library.signedIn("executive-director"), first, "lift", Map.of("reason", "They called us."));
            noAnswer(library, "TO_UNDO");
            String number = library.one("select number from cases.docket where kind = 'moderation' limit 1");
            String second = proposed(library, number, 20);
            approve(library, second);
            library.seal();
            TestServer.eventually(
                    "it waits",
                    () -> library.signedIn("executive-director")
                            .get(second)
                            .text()
                            .contains("It waits until the account is free again after an earlier step."));
            library.proxy().rule(_ -> new FaultProxy.Fault.Pass());
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
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl")) {
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
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl")) {
            String step = proposed(library, "Dee Lund", "320-555-0187", "320-555-0188", 20);
            library.proxy().rule(StepsHeldBackTest::silentAboutAccounts);
            approve(library, step);
            noAnswer(library, "TO_DO");
            library.one("update moderation.decisions set state = 'REPLACED' where id ="
                    + " (select decision from steps.cited limit 1) returning 1");
            library.eventuallyRests("further-step");
            library.proxy().rule(_ -> new FaultProxy.Fault.Pass());
            CLOCK.to(CLOCK.instant().plus(Duration.ofMinutes(6)));
            TestServer.eventually(
                    "lifted",
                    () -> library.one("select state from steps.investigations").equals("LIFTED"));
            assertThat(standings(library)).doesNotContain("blocked");
        }
    }

    @Test
    void aPlatformThatFailsOnceIsAskedAgainWithinSecondsAndThePageSaysSo() {
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl")) {
            String step = proposed(library, "Eli Voss", "320-555-0189", "320-555-0190", 20);
            library.proxy().rule(StepsHeldBackTest::silentAboutAccounts);
            approve(library, step);
            Browser director = library.signedIn("executive-director");
            TestServer.eventually(
                    "it says so",
                    () -> director.get(step).text().contains("The blog did not answer. It is tried again by itself."));
            library.proxy().rule(_ -> new FaultProxy.Fault.Pass());
            carried(library, "DONE");
            assertThat(director.get(step).text())
                    .contains("Done on the platform.")
                    .doesNotContain("tried again");
            assertThat(library.one("select attempts from steps.investigations")).isEqualTo("0");
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
