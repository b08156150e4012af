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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.acceptance.AppealSteps.Hidden;
import org.lectern.server.app.Browsers;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;

/** By keyboard, to the record: what persons of the library do when somebody calls, the board has met, or a threat goes to authorities. */
@Tag("browser")
class HandledBrowserTest {

    private static final Browsers BROWSERS = new Browsers();
    private static final TestServer SERVER = TestServer.shared();
    private static final String BASE = SERVER.address().toString();

    @AfterAll
    static void close() {
        BROWSERS.close();
    }

    @Test
    void anAppealGoesBeforeTheBoardAndItsVoteIsEntered() {
        try (PracticeLibrary library = new PracticeLibrary("cadott");
                BrowserContext wide = BROWSERS.context(1440, 900, ColorScheme.LIGHT, true);
                BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.DARK, true)) {
            Hidden hidden = AppealSteps.hidden(
                    library, "director", "Casino bonus, click here today", "ca-repeat-note:spam", "Casino bonus");
            Browser signedIn = library.signedIn("director");
            AppealSteps.appealed(library, AppealSteps.link(signedIn, hidden.letter()), "It was meant as a joke.", "");

            Page director = signedIn(wide, SERVER, library, "director");
            open(director, BASE + "/appeals", "main ol.lines a");
            press(director, "a[href$='/packet']");
            director.waitForSelector("text=Does the decision stand?");
            Browsers.fits(director);
            director.goBack();
            press(director, "form[action$='/before-board'] button");
            director.waitForSelector("text=Before the board");
            Browsers.fits(director);

            Page staff = signedIn(narrow, SERVER, library, "staff");
            open(staff, BASE + "/appeals", "main ol.lines a");
            choose(staff, "input[name=says][value=overturn]");
            type(staff, "#f-reason", "8 December, item 4: five to none.");
            press(staff, "form[action$='/vote'] button");
            staff.waitForSelector("text=8 December, item 4: five to none.");
            Browsers.fits(staff);
            library.eventuallyVisible(hidden.comment(), true);
            staff.navigate(BASE + "/cases/" + hidden.number());
            assertThat(staff.textContent("main"))
                    .contains("An appeal came in", "The appeal went before the board", "The appeal was answered");
        }
    }

    @Test
    void aConcernThatSomebodyTellsByPhoneIsWrittenDownAHelperNotedAndItAnswered() {
        try (PracticeLibrary library = new PracticeLibrary("legal-administrators");
                BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.LIGHT, true)) {
            Page curator = signedIn(narrow, SERVER, library, "curator");
            curator.navigate(BASE + "/concerns/new");
            Browsers.fits(curator);
            type(curator, "#f-words", "Somebody makes fun of my accent.");
            type(curator, "#f-name", "Wanda Whistle");
            press(curator, "form[action='/concerns/new'] button");
            curator.waitForSelector("text=On record as concern");
            open(curator, BASE + "/concerns", "main a.quiet-link");
            press(curator, "summary:has-text('Who else helped')");
            type(curator, "#f-helper", "@ian");
            press(curator, "form[action$='/helpers'] button");
            curator.waitForSelector("text=Noted. Only those who handle concerns see it.");
            Browsers.fits(curator);
            press(curator, "form[action$='/strike'] button");
            curator.waitForSelector("text=Struck. The record keeps that it was noted.");
            choose(curator, "input[name=outcome][value=acted]");
            press(curator, "form[action$='/answer'] button");
            curator.waitForSelector("text=Answered, and on record.");
            Browsers.fits(curator);
            assertThat(library.one(
                            "select string_agg(kind, ' ' order by id) from log.entries where kind like 'concern.%'"))
                    .isEqualTo(
                            "concern.reported concern.reporter concern.helper concern.helper-struck concern.answered");
        }
    }

    @Test
    void aPackageForAuthoritiesIsAskedForByOneAndReleasedByAnother() {
        try (PracticeLibrary library = new PracticeLibrary("ecrl");
                BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.LIGHT, true);
                BrowserContext dark = BROWSERS.context(1440, 900, ColorScheme.DARK, true)) {
            library.write("Mal", "I will come to the desk on Monday and kill you all");
            Desk desk = library.desk("programming-librarian");
            String number = desk.waiting("kill you all");
            library.seal();
            Page asks = signedIn(narrow, SERVER, library, "programming-librarian");
            asks.navigate(BASE + "/packages/" + number);
            Browsers.fits(asks);
            type(asks, "#f-why", "Monday is staff day.");
            press(asks, "form[action='/packages/" + number + "'] button");
            asks.waitForSelector("text=Waits for who may release it");
            Browsers.fits(asks);

            Page releases = signedIn(dark, SERVER, library, "executive-director");
            releases.navigate(BASE + "/packages/" + number);
            type(releases, "#f-recipient", "Isanti County Sheriff");
            press(releases, "form[action$='/release'] button.btn-go");
            releases.waitForSelector("text=for Isanti County Sheriff");
            Browsers.fits(releases);
            releases.navigate(BASE + "/cases/" + number);
            assertThat(releases.textContent("main")).contains("A package for authorities was released");
        }
    }

    @Test
    void aSecondPersonWhoDoesNotSignInReadsWhatAVersionWouldHaveDoneAndBringsItIntoForce() {
        try (PracticeLibrary library = new PracticeLibrary("cadott");
                BrowserContext wide = BROWSERS.context(1440, 900, ColorScheme.DARK, true);
                BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.LIGHT, false)) {
            library.write("Ada", "The story hour was lovely");
            library.desk("director").waiting("story hour");
            Page director = signedIn(wide, SERVER, library, "director");
            director.navigate(BASE + "/policy/next");
            Browsers.fits(director);
            type(director, "#f-note", "The board, 3 June.");
            director.fill("#f-yaml", Rulebooks.text("cadott").replaceFirst("asks: (.*)", "asks: $1 We mean it."));
            press(director, "main form button.btn-go");
            director.waitForSelector(".note-done");
            String link = library.mail().stream()
                    .map(message -> message.body().replaceAll("(?s).*(/policy-version/\\S+).*", "$1"))
                    .filter(body -> body.startsWith("/policy-version/"))
                    .findFirst()
                    .orElseThrow();
            Page second = narrow.newPage();
            second.navigate(BASE + link);
            assertThat(second.textContent("body")).contains("We mean it.", "One comment was looked at.");
            Page looked = wide.newPage();
            looked.navigate(BASE + link);
            Browsers.fits(looked);
            press(second, "button.btn-go");
            second.waitForSelector("text=The version is in force");
            assertThat(library.one("select count(*) from log.entries where kind = 'policy.in-force'"))
                    .isEqualTo("2");
        }
    }
}
