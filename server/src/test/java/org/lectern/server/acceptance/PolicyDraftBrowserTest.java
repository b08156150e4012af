package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.app.Browsers;
import org.lectern.server.testing.TestServer;

/** By keyboard, from the policy to the new version in force: a director changes a rule by its form, and somebody else agrees. */
@Tag("browser")
class PolicyDraftBrowserTest {

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final Browsers BROWSERS = new Browsers();
    private static final String BASE = TestServer.shared().address().toString();

    @AfterAll
    static void closeEverything() {
        BROWSERS.close();
        LIBRARY.close();
    }

    @Test
    void aRuleIsChangedByItsFormAndComesIntoForceByKeyboard() {
        try (BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.DARK, true);
                BrowserContext wide = BROWSERS.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page director = as(narrow, "executive-director");
            director.navigate(BASE + "/policy");
            press(director, "main a[href='/policy/next']", "Enter");
            press(director, "main a[href='/policy/next/draft']", "Enter");
            director.waitForSelector("text=Nobody has changed anything yet");
            Browsers.fits(director);
            press(director, "main a[href='/policy/next/draft/ec-block-after-investigation']", "Enter");
            director.waitForSelector("text=Add a rule to it");
            Browsers.fits(director);
            press(director, "main a[href='/policy/next/draft/ec-block-after-investigation/1']", "Enter");
            director.waitForSelector("text=Step 2");
            Browsers.fits(director);
            press(director, "button[name=more][value='procedure.steps']", "Enter");
            director.waitForSelector("text=Step 3");
            type(director, "textarea[name='procedure.steps.2.does']", "write to the person");
            press(director, "form[action$='/1'] .btn-go", "Enter");
            director.waitForSelector("text=Something is still to be put right");
            assertThat(director.textContent("[id='f-procedure.steps.2.who-e']")).contains("Fill this in.");
            Browsers.fits(director);
            director.locator("select[name='procedure.steps.2.who']").focus();
            director.keyboard().type("Resource");
            press(director, "button[name=up][value='procedure.steps.2']", "Enter");
            director.waitForFunction(
                    "() => document.querySelector(\"[name='procedure.steps.1.does']\").value.includes('write')");
            press(director, "form[action$='/1'] .btn-go", "Enter");
            director.waitForSelector("text=Kept in the draft.");
            assertThat(director.inputValue("#f-yaml")).containsSubsequence("gather", "write to the person", "approve");

            director.navigate(BASE + "/policy/next/draft");
            press(director, "main a.btn-go[href='/policy/next']", "Enter");
            type(director, "#f-note", "The board, 12 May.");
            type(director, "#f-days", "7");
            press(director, "form[action='/policy/next'] .btn-go", "Enter");
            director.waitForSelector("text=The version is proposed.");
            Browsers.fits(director);

            Page second = as(wide, "assistant-director");
            second.navigate(BASE + "/policy/next");
            press(second, "main a[href='/policy/next/tried']", "Enter");
            second.waitForSelector("text=What came in since it was proposed");
            Browsers.fits(second);
            second.navigate(BASE + "/policy/next");
            type(second, "#f-early", "The board asked for it.");
            press(second, "form[action$='/in-force'] .btn-go", "Enter");
            second.waitForSelector("text=The version is in force.");
            assertThat(LIBRARY.one("select count(*) from policy.versions where yaml like '%write to the person%'"))
                    .isEqualTo("1");
        }
    }

    private static Page as(BrowserContext context, String role) {
        Page page = context.newPage();
        Browsers.signIn(page, BASE, LIBRARY.who(role).email(), TestServer.PASSWORD);
        return page;
    }

    private static void type(Page page, String element, String words) {
        page.locator(element).first().focus();
        page.keyboard().type(words);
    }

    private static void press(Page page, String element, String key) {
        page.locator(element).first().focus();
        page.keyboard().press(key);
    }
}
