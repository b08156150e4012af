package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Three invented libraries with rules unlike those of the five work by their rulebooks alone. */
@Tag("servers")
class SixthLibraryTest {

    private static final Pattern LINE = Pattern.compile("href=\"(/letters/[0-9a-f-]{36})\">A comment was taken down");

    private static PracticeLibrary library(String name) {
        return PracticeLibrary.under(TestServer.shared(), text(name));
    }

    private static String text(String name) {
        try (InputStream yaml = Objects.requireNonNull(
                SixthLibraryTest.class.getResourceAsStream("/libraries/" + name + ".yaml"), name)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter to whoever wrote the one comment that was taken down. */
    private static String letter(Browser browser) {
        TestServer.eventually(
                "a letter waits",
                () -> LINE.matcher(browser.get("/letters").body()).find());
        Matcher line = LINE.matcher(browser.get("/letters").body());
        return line.find() ? browser.get(line.group(1)).text() : "";
    }

    /** The last day of a window of so many days that begins now, as a letter writes it; at midnight it is another. */
    private static String lastDay(int days) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US)
                .format(LocalDate.now(ZoneId.of("America/Chicago")).plusDays(days));
    }

    private static String appealed(Browser browser, String number) {
        browser.get("/appeals/new");
        Page filed = browser.post(
                "/appeals/new",
                Map.of("number", number, "source", "phone", "words", "Look again.", "language", "en-US"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(303);
        return filed.sentTo();
    }

    /** The letters that wait once somebody who gave an address was answered. */
    private static String reported(PracticeLibrary here, String role) {
        Page sent = here.signedOut()
                .post("/report/" + here.slug(), Map.of("words", "Look at this", "contact", "12 Mill Street"));
        assertThat(sent.status()).isEqualTo(303);
        String number = here.one("select number from concerns.raised");
        Browser staff = here.signedIn(role);
        staff.get("/concerns/" + number);
        staff.post("/concerns/" + number + "/answer", Map.of("outcome", "kept"));
        return staff.get("/letters").text();
    }

    private static Page say(Browser browser, String appeal) {
        browser.get(appeal);
        return browser.post(appeal + "/say", Map.of("says", "stands", "reason", "It fits."));
    }

    @Test
    void aVillageThatHidesOnlyHasASwapRuleOfItsOwnAndTrusteesWhoHearAppeals() {
        try (PracticeLibrary here = library("marl-creek")) {
            Desk librarian = here.desk("librarian");
            PracticeComment swap = here.write("Ada", "Will swap two traps for a tip-up, thanks for the lovely evening");
            PracticeComment question = here.write("Ben", "What time do you open on Saturday?");
            String number = librarian.waiting("two traps");
            assertThat(librarian.open(number).text())
                    .contains("We hide. We never delete.", "swapped at the swap board by the door");
            assertThat(librarian.delete(number, "mc-swap", "", "A swap.").status())
                    .as("no rule can be cited for deleting")
                    .isEqualTo(422);
            librarian.hide(number, "mc-swap", "", "A swap.");
            assertThat(librarian.line("two traps")).contains("Waits for a second person");
            Browser second = here.signedOut();
            String link = librarian.secondLooks().getFirst();
            second.get(link);
            second.post(link, Map.of("aboutYou", "no", "answer", "agree", "reason", "It is a swap."));
            here.eventuallyVisible(swap, false);
            assertThat(here.visible(question)).isTrue();
            TestServer.eventually(
                    "a clock runs",
                    () -> librarian.browser().get("/answers").text().contains("What time do you open"));

            String before = lastDay(14);
            assertThat(letter(librarian.browser()))
                    .containsAnyOf(before, lastDay(14))
                    .contains("Rule 2", "45 working days", "seven years, as the county's schedule says")
                    .doesNotContain("the law on access to records");
            assertThat(reported(here, "librarian"))
                    .as("the answer stands on the page alone")
                    .doesNotContain("A concern was dealt with");
            String appeal = appealed(librarian.browser(), number);
            assertThat(librarian.browser().get(appeal).text()).contains("board");
            assertThat(here.signedIn("helper").get("/appeals").status()).isEqualTo(403);
        }
    }

    @Test
    void aTownWithTitlesOfItsOwnWhereTheMediatorAloneHearsAppealsForNinetyDays() {
        try (PracticeLibrary here = library("baie-des-hiboux")) {
            Desk counter = here.desk("commis");
            PracticeComment advert = here.write("Ada", "Casino bonus, click here to claim your prize");
            String number = counter.waiting("claim your prize");
            counter.hide(number, "bh-advert:spam", "Casino bonus", "It advertises.");
            here.eventuallyVisible(advert, false);
            String before = lastDay(90);
            assertThat(letter(counter.browser()))
                    .containsAnyOf(before, lastDay(90))
                    .contains("Article 4", "5 working days", "Commis au comptoir");

            assertThat(here.signedOut()
                            .get("/report/" + here.slug() + "?lang=fr-CA")
                            .text())
                    .contains("L'article 2 nous permet de le demander")
                    .doesNotContain("Loi sur les bibliothèques publiques");
            assertThat(here.signedOut()
                            .get("/report/" + here.slug() + "?lang=es-US")
                            .body())
                    .as("in its own language where the library has no Spanish")
                    .contains("<html lang=\"es-US\">", "lang=\"en-CA\">Article 2 lets us ask for this.");

            String appeal = appealed(here.signedIn("ceo"), number);
            assertThat(say(here.signedIn("ceo"), appeal).status())
                    .as("not hers to hear")
                    .isNotEqualTo(303);
            assertThat(say(here.signedIn("mediation"), appeal).status()).isEqualTo(303);

            Browser reporter = here.signedIn("commis");
            reporter.get("/tasks/new/abuse-reported");
            String matter = reporter.post("/tasks/new/abuse-reported", Map.of("words", "Two people quarrel"))
                    .sentTo();
            assertThat(reporter.get(matter).text())
                    .containsSubsequence("Commis au comptoir", "Médiatrice", "Directrice générale");
        }
    }

    /** The author of an advertisement was told that it was hidden, and let the ninety days go by. */
    private static String upheld(PracticeLibrary here, Desk counter, String words) {
        PracticeComment advert = here.write("Bo Reed", words);
        String number = counter.waiting(words);
        counter.hide(number, "bh-advert:spam", "Casino bonus", "It advertises.");
        here.eventuallyVisible(advert, false);
        String letter = AppealSteps.letter(counter.browser(), "A comment was taken down: " + number);
        counter.browser().get(letter);
        assertThat(counter.browser()
                        .post(letter + "/sent", Map.of("how", "private-message"))
                        .status())
                .isEqualTo(303);
        here.one("with over as (update appeals.rights set until = now() - interval '1 day' returning 1)"
                + " select count(*) from over");
        return number;
    }

    private static String lookedInto(Browser counter, String number) {
        String step = StepForms.open(counter, number);
        Page found = StepForms.post(
                counter,
                step,
                "findings",
                Map.of("findings", "It advertises.", "clause", "bh-advert", "onePerson", "The same links."));
        assertThat(found.status()).as(found.text()).isEqualTo(303);
        return step;
    }

    private static String day(int ahead) {
        return LocalDate.now(ZoneId.of("America/Chicago")).plusDays(ahead).toString();
    }

    @Test
    void aTownThatBlocksNobodyLimitsForAWeekAfterThreeDecisionsThatHeld() {
        try (PracticeLibrary here = library("baie-des-hiboux")) {
            Desk counter = here.desk("commis");
            Browser ceo = here.signedIn("ceo");
            upheld(here, counter, "Casino bonus, click here to claim your prize 1");
            String second = upheld(here, counter, "Casino bonus, click here to claim your prize 2");
            String early = lookedInto(counter.browser(), second);
            assertThat(counter.browser().get(early).body())
                    .contains("<option value=\"limit\"")
                    .doesNotContain("<option value=\"block\"", "<option value=\"letter\"");
            assertThat(StepForms.propose(counter.browser(), early, "limit", day(5), "Please do not advertise.")
                            .text())
                    .contains("Fewer than 3 of the cited decisions hold");
            StepForms.post(counter.browser(), early, "close", Map.of("reason", "Twice only."));

            String third = upheld(here, counter, "Casino bonus, click here to claim your prize 3");
            String step = lookedInto(counter.browser(), third);
            assertThat(StepForms.propose(counter.browser(), step, "limit", day(9), "Please do not advertise.")
                            .text())
                    .contains("more than 7 days away");
            assertThat(StepForms.propose(counter.browser(), step, "block", day(5), "Please do not advertise.")
                            .status())
                    .isNotEqualTo(303);
            Page proposed = StepForms.propose(counter.browser(), step, "limit", day(5), "Please do not advertise.");
            assertThat(proposed.status()).as(proposed.text()).isEqualTo(303);
            StepForms.seen(counter.browser(), step);
            assertThat(StepForms.post(here.signedIn("mediation"), step, "approve", Map.of())
                            .status())
                    .isNotEqualTo(303);
            Page approved = StepForms.post(ceo, step, "approve", Map.of());
            assertThat(approved.status()).as(approved.text()).isEqualTo(303);
            TestServer.eventually("limited", () -> here.standing("Bo Reed").equals("limited"));
            assertThat(here.standing("Ada")).isEqualTo("none");
        }
    }

    @Test
    void aGuildWhereNobodyTakesAnythingDownAloneAndThreeKeepersHearAnAppealWithinAWeek() {
        try (PracticeLibrary here = library("lacemakers")) {
            Desk bobbin = here.desk("bobbin");
            PracticeComment pattern = here.write("Ada", "Here is the whole torchon pattern of the spring booklet");
            String number = bobbin.waiting("torchon pattern");
            bobbin.hide(number, "lm-patterns", "", "Somebody else drew it.");
            assertThat(bobbin.line("torchon pattern")).contains("Waits for a second person");
            assertThat(here.visible(pattern)).isTrue();
            String link = bobbin.secondLooks().getFirst();
            Browser keeper = here.signedOut();
            keeper.get(link);
            keeper.post(link, Map.of("aboutYou", "no", "answer", "agree", "reason", "So it is."));
            here.eventuallyVisible(pattern, false);

            TestServer.eventually(
                    "it can be appealed",
                    () -> here.one("select count(*) from appeals.rights").equals("1"));
            String appeal = appealed(bobbin.browser(), number);
            assertThat(here.one("select (until - now()) between interval '6 days' and interval '8 days'"
                            + " from appeals.rights"))
                    .isEqualTo("true");
            assertThat(bobbin.browser().get("/letters").text())
                    .as("who wrote it is told only when they ask")
                    .contains("No letter to send");
            assertThat(reported(here, "bobbin")).contains("A concern was dealt with");
            for (String keeperOf : new String[] {"pin", "thread"}) {
                assertThat(say(here.signedIn(keeperOf), appeal).status())
                        .as(keeperOf)
                        .isEqualTo(303);
            }
            assertThat(here.signedIn("bobbin").get(appeal).text())
                    .as("two of three")
                    .doesNotContain("It stands");
            assertThat(say(here.signedIn("pillow"), appeal).status()).isEqualTo(303);
            assertThat(here.signedIn("bobbin").get(appeal).text()).contains("stands");
        }
    }
}
