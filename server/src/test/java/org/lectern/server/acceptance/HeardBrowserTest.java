package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.Keyboard.choose;
import static org.lectern.server.acceptance.Keyboard.open;
import static org.lectern.server.acceptance.Keyboard.press;
import static org.lectern.server.acceptance.Keyboard.signedIn;
import static org.lectern.server.acceptance.Keyboard.type;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lectern.server.acceptance.AppealSteps.Hidden;
import org.lectern.server.app.Browsers;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;

/** By keyboard, to the record: how somebody outside who appeals, or reports something, is heard, and what everybody may read of a year. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeardBrowserTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(Map.of(), CLOCK);
    private static final Browsers BROWSERS = new Browsers();
    private static final String BASE = SERVER.address().toString();

    @AfterAll
    static void closeEverything() {
        BROWSERS.close();
        SERVER.close();
    }

    @Test
    void aPanelHearsAnAppealAndWhoHasAPartStepsAside() {
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "legal-administrators");
                BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.DARK, true);
                BrowserContext wide = BROWSERS.context(1440, 900, ColorScheme.LIGHT, true);
                BrowserContext outside = BROWSERS.context(390, 844, ColorScheme.LIGHT, false)) {
            Hidden hidden = AppealSteps.hidden(
                    library, "curator", "Write to her: pat@home.example", "la-no-private-info", "pat@home.example");
            Browser decided = library.signedIn("curator");
            String link = AppealSteps.link(decided, hidden.letter());
            Page author = outside.newPage();
            author.navigate(BASE + link);
            type(author, "#f-words", "She gave it out herself.");
            press(author, "main form button");
            author.waitForSelector("text=We have it");

            Page aside = signedIn(wide, SERVER, library, "headquarters");
            says(aside, "recused", "She works for me.");
            aside.waitForSelector("text=stepped aside");
            Page first = signedIn(narrow, SERVER, library, "leadership");
            says(first, "overturn", "She did give it out.");
            first.waitForSelector("text=One has had their say");
            Page last = signedIn(wide, SERVER, library, "chapter-president");
            says(last, "overturn", "It stands on her own page.");
            last.waitForSelector("text=It stands on her own page.");
            Browsers.fits(last);
            library.eventuallyVisible(hidden.comment(), true);

            author.reload();
            assertThat(author.textContent("main")).contains("You are right");
            last.navigate(BASE + "/cases/" + hidden.number());
            assertThat(last.textContent("main")).contains("An appeal came in", "The appeal was answered");
        }
    }

    private static void says(Page page, String what, String why) {
        open(page, BASE + "/appeals", "main ol.lines a");
        choose(page, "input[name=says][value=" + what + "]");
        type(page, "#f-reason", why);
        press(page, "form[action$='/say'] button");
    }

    @Test
    void anybodyReportsSomethingWithoutANameAndReadsWhatCameOfIt() {
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl");
                BrowserContext wide = BROWSERS.context(1440, 900, ColorScheme.DARK, true);
                BrowserContext outside = BROWSERS.context(390, 844, ColorScheme.LIGHT, false)) {
            Page anybody = outside.newPage();
            anybody.navigate(BASE + "/rules/" + library.slug());
            press(anybody, "a[href^='/report/']");
            anybody.waitForURL("**/report/**");
            type(anybody, "#f-place", "Under the bake sale");
            type(anybody, "#f-words", "Somebody gives out my number");
            press(anybody, "form[method=post] button");
            anybody.waitForSelector("text=Your reference");
            String follow = anybody.url();
            Page looked = wide.newPage();
            looked.navigate(follow);
            Browsers.fits(looked);

            Page staff = signedIn(wide, SERVER, library, "programming-librarian");
            open(staff, BASE + "/concerns", "main a.quiet-link");
            press(staff, "form[action$='/look'] button");
            staff.waitForSelector("text=Who reported can read now that somebody looks at it.");
            anybody.navigate(follow);
            assertThat(anybody.textContent("main")).contains("We are looking at it");
            choose(staff, "input[name=outcome][value=acted]");
            type(staff, "#f-words", "It is hidden.");
            press(staff, "form[action$='/answer'] button");
            staff.waitForSelector("text=Answered, and on record.");
            anybody.navigate(follow);
            assertThat(anybody.textContent("main"))
                    .contains("did something about it", "It is hidden.")
                    .doesNotContain("my number");
            assertThat(library.one(
                            "select string_agg(kind, ' ' order by id) from log.entries where kind like 'concern.%'"))
                    .isEqualTo("concern.reported concern.looked-at concern.answered");
        }
    }

    @Test
    void aRemovalAboutWhoReportedSomethingWaitsForTheReviewerWhoAloneLearnsWhy() {
        try (PracticeLibrary library = SecondLooksTest.library(
                        SERVER, "legal-administrators", "{share: 0, reviewer: reviewer, protects: 180, holds: 0}");
                BrowserContext wide = BROWSERS.context(1440, 900, ColorScheme.DARK, true);
                BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.LIGHT, true);
                BrowserContext outside = BROWSERS.context(390, 844, ColorScheme.LIGHT, false)) {
            Page reports = outside.newPage();
            reports.navigate(BASE + "/report/" + library.slug());
            type(reports, "#f-words", "The curator pays us back.");
            type(reports, "#f-name", "Max");
            press(reports, "form[method=post] button");
            reports.waitForSelector("text=Your reference");

            PracticeComment comment = library.write("Max", "Ring me at 320-555-0102");
            Desk desk = library.desk("curator");
            String number = desk.waiting("320-555-0102");
            desk.hide(number, "la-no-private-info", "320-555-0102", "A number.");
            Page decided = signedIn(wide, SERVER, library, "curator");
            decided.navigate(BASE + "/cases/" + number);
            assertThat(decided.textContent("main"))
                    .contains("Somebody looks first")
                    .doesNotContain("reported something");
            Browsers.fits(decided);

            String link = LookPages.link(library, library.who("reviewer").email());
            Page looked = narrow.newPage();
            looked.navigate(BASE + link);
            Browsers.fits(looked);
            Page reviewer = outside.newPage();
            reviewer.navigate(BASE + link);
            choose(reviewer, "input[name=aboutYou][value=no]");
            press(reviewer, "form button");
            reviewer.waitForSelector("text=Does this comment break this rule?");
            choose(reviewer, "input[name=answer][value=leave-up]");
            type(reviewer, "#f-reason", "It is his own.");
            press(reviewer, "form button");
            reviewer.waitForSelector("text=has complained or reported something lately");
            assertThat(library.visible(comment)).isTrue();
            decided.reload();
            assertThat(decided.textContent("main"))
                    .contains("It is his own.")
                    .doesNotContain(
                            "reported something", library.who("reviewer").name());
        }
    }

    // Last, as it puts the clock a year forward.
    @Test
    @Order(Integer.MAX_VALUE)
    void everybodyReadsTheNumbersOfAYearOnceSomebodyShowsThem() {
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl");
                BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.DARK, true);
                BrowserContext outside = BROWSERS.context(390, 844, ColorScheme.LIGHT, false)) {
            Desk desk = library.desk("resource-librarian");
            library.write("Eve Ott", "A kind word for the bookmobile");
            desk.decide(desk.waiting("kind word"), Map.of("act", "leave-up"));
            CLOCK.to(CLOCK.instant().plus(Duration.ofDays(366)));

            Page director = signedIn(narrow, SERVER, library, "executive-director");
            director.navigate(BASE + "/reports");
            press(director, "nav.views a >> nth=1");
            director.waitForURL("**/reports?year=*");
            Browsers.fits(director);
            press(director, "a[href$='/public']");
            director.waitForSelector("text=As they would be shown");
            Browsers.fits(director);
            press(director, "form[action$='/public'] button");
            director.waitForSelector(".note-done");
            Browsers.fits(director);

            Page anybody = outside.newPage();
            anybody.navigate(BASE + "/rules/" + library.slug());
            press(anybody, "a[href*='/numbers']");
            anybody.waitForURL("**/numbers**");
            assertThat(anybody.textContent("main")).contains("too few to tell");
            assertThat(library.one("select count(*) from log.entries where kind = 'totals.shown'"))
                    .isEqualTo("1");
        }
    }
}
