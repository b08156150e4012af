package org.lectern.server.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The queue and the decision by keyboard alone, and comments that appear by themselves. */
@Tag("browser")
class DecidingBrowserTest {

    private static Demo demo;
    private static Browsers browsers;
    private static String base;

    @BeforeAll
    static void openTheDemo() {
        demo = Demo.start(0, 2, null);
        base = "http://localhost:" + demo.server().port();
        browsers = new Browsers();
    }

    @AfterAll
    static void closeEverything() {
        browsers.close();
        demo.close();
    }

    @Test
    void aCommentIsHiddenAndTheDecisionUndoneWithoutTouchingTheMouse() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.waitForSelector(".waiting");
            page.keyboard().press("j");
            page.waitForURL("**/comments/*");
            String first = page.url();
            page.keyboard().press("h");
            page.keyboard().press("1");
            assertThat(page.locator("#do-it")).containsText(Pattern.compile("Hide on|Ask a second"));
            page.keyboard().press("w");
            page.keyboard().type("The clause says so.");
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> !url.equals(first));
            page.waitForSelector(".undo");
            page.keyboard().press("z");
            page.waitForURL(first);
            assertThat(page.locator("body")).containsText("Undone");
        }
    }

    @Test
    void newCommentsAppearWithoutLoadingThePageAgain() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.waitForSelector(".waiting");
            page.evaluate("() => { window.sameDocument = true }");
            String before = page.innerText("#queue-h");
            assertThat(page.locator("#queue-h"))
                    .not()
                    .hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(45_000));
            org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.sameDocument === true"))
                    .isEqualTo(true);
        }
    }
}
