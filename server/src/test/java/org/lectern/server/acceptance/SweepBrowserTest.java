package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.app.Browsers;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.TestServer;

/** By keyboard: one of several is to go as off topic, and the others are answered for first. */
@Tag("browser")
class SweepBrowserTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final Browsers BROWSERS = new Browsers();

    @AfterAll
    static void closeEverything() {
        BROWSERS.close();
    }

    @Test
    void theOthersUnderThePostAreAnsweredForByKeyboardOnAPhone() {
        answeredFor(390, 844, ColorScheme.LIGHT, true);
    }

    @Test
    void theOthersUnderThePostAreAnsweredForWithoutScriptsOnAWideScreen() {
        answeredFor(1440, 900, ColorScheme.DARK, false);
    }

    private static void answeredFor(int width, int height, ColorScheme colours, boolean scripts) {
        try (PracticeLibrary library = new PracticeLibrary("cadott");
                BrowserContext context = BROWSERS.context(width, height, colours, scripts)) {
            library.write("Max", SweepTest.FIRST);
            library.write("Lou", SweepTest.SECOND);
            library.write("Kim", SweepTest.THIRD);
            Desk desk = library.desk("director");
            String number = desk.waiting(SweepTest.FIRST);
            String alike = desk.waiting(SweepTest.SECOND);
            String stays = desk.waiting(SweepTest.THIRD);
            Page page = context.newPage();
            Browsers.signIn(
                    page, SERVER.address().toString(), library.who("director").email(), TestServer.PASSWORD);
            page.navigate(SERVER.address() + "/comments/" + number);
            press(page, "input[name=act][value=hide]", "Space");
            open(page, "input[name=clause][value^=ca-off-topic]");
            press(page, "input[name=clause][value^=ca-off-topic]", "Space");
            type(page, "#why", "Nothing to do with reading.");
            if (!scripts) {
                press(page, "#do-it", "Enter");
                page.waitForSelector("text=2 others under this post read like it. Say below");
            }
            page.waitForSelector("#sweep");
            if (scripts) {
                Browsers.fits(page);
            }
            press(page, "input[name=sweep-" + alike + "][value^=alike]", "Space");
            press(page, "input[name=sweep-" + stays + "][value^=stays]", "Space");
            type(page, "#sweep-why-" + stays, "It is a prize of the summer club.");
            press(page, "#do-it", "Enter");
            page.waitForSelector("text=One other is treated alike.");
            assertThat(desk.casePage(number).text())
                    .contains(alike + " was treated alike.", stays + " stays: It is a prize of the summer club.");
            assertThat(desk.line(SweepTest.SECOND)).contains("Waits for a second person");
        }
    }

    /** Opens what the element stands in, where it is folded away. */
    private static void open(Page page, String element) {
        page.locator("details:not([open]):has(" + element + ") > summary").all().forEach(summary -> {
            summary.focus();
            page.keyboard().press("Enter");
        });
    }

    private static void type(Page page, String element, String words) {
        page.locator(element).focus();
        page.keyboard().type(words);
    }

    private static void press(Page page, String element, String key) {
        page.locator(element).first().focus();
        page.keyboard().press(key);
    }
}
