package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.app.Browsers;
import org.lectern.server.testing.Papers;
import org.lectern.server.testing.TestServer;

/** From the Word file of a policy to the version in force that came of it, in a browser. */
@Tag("browser")
class PolicyReadBrowserTest {

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final Browsers BROWSERS = new Browsers();
    private static final String BASE = TestServer.shared().address().toString();

    private static final byte[] POLICY = Papers.docx(List.of(
            "# Comments of the public",
            "+ Comments with threats will be removed.",
            "+ Off-topic comments will be removed at any time.",
            "# Staff",
            "Staff must wear a hat."));

    @AfterAll
    static void closeEverything() {
        BROWSERS.close();
        LIBRARY.close();
    }

    @Test
    void aWordFileBecomesTheVersionInForceOnceTwoPeopleHaveConfirmedIt() {
        try (BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.DARK, true);
                BrowserContext wide = BROWSERS.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page director = as(narrow, "executive-director");
            director.navigate(BASE + "/policy/next");
            press(director, "main a[href='/policy/read']");
            director.waitForURL("**/policy/read");
            Browsers.fits(director);
            director.setInputFiles("#f-file", new FilePayload("policy.docx", "application/octet-stream", POLICY));
            press(director, "form[action='/policy/read'] .btn-go");
            director.waitForSelector("text=3 clauses are proposed");
            assertThat(director.textContent("main"))
                    .contains("Comments of the public, item 2 (line 3)", "It takes a power without a standard");
            Browsers.fits(director);
            director.locator("#f-title").fill("Policy of the board");
            director.locator("input[name=take-2]").uncheck();
            director.locator("#f-name-1").fill("No threats");
            director.locator("#f-name-3").fill("Hats");
            press(director, "button[name=go][value=draft]");
            director.waitForSelector("text=The clauses of the document stand below");
            assertThat(director.inputValue("textarea[name=yaml]"))
                    .contains("id: no-threats", "place: Comments of the public, item 1")
                    .doesNotContain("item 2");
            Browsers.fits(director);
            director.locator("#f-note").fill("The board, 12 May.");
            press(director, "form[action='/policy/next'] .btn-go");
            director.waitForSelector("text=The version is proposed.");

            Page second = as(wide, "assistant-director");
            second.navigate(BASE + "/policy/next");
            assertThat(second.textContent("main")).contains("The board, 12 May.", "New clause", "Clause taken out");
            Browsers.fits(second);
            press(second, "form[action$='/in-force'] .btn-go");
            second.waitForSelector("text=The version is in force.");
            second.navigate(BASE + "/policy");
            assertThat(second.textContent("main")).contains("Policy of the board");
            assertThat(LIBRARY.one("select count(*) from policy.versions where yaml like '%id: no-threats%'"))
                    .isEqualTo("1");
            assertThat(LIBRARY.one("select count(*) from log.entries where kind = 'policy.in-force'"))
                    .isEqualTo("2");
        }
    }

    private static Page as(BrowserContext context, String role) {
        Page page = context.newPage();
        Browsers.signIn(page, BASE, LIBRARY.who(role).email(), TestServer.PASSWORD);
        return page;
    }

    private static void press(Page page, String element) {
        page.locator(element).first().focus();
        page.keyboard().press("Enter");
    }
}
