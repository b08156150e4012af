package org.lectern.server.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Organisations;

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
    void twoCommentsAreLeftUpTogetherAndThatIsUndoneByKeyboardAlone() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.locator("#several").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/comments/several");
            page.locator("input[name=comment] >> nth=0").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.locator("input[name=act] >> nth=0").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("What will become of 2 comments");
            page.locator("form[action='/comments/several'] button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("2 of 2 left up");
            page.keyboard().press("z");
            assertThat(page.locator("body")).containsText("Undone. They wait again.");
            assertThat(page.locator("body")).containsText("2 undone, they wait again");
        }
    }

    /** Notes when a line that was not there before appears in the queue. */
    private static final String WATCH = """
            () => { window.sameDocument = true;
              const lines = () => [...document.querySelectorAll('a.waiting')].map(line => line.id);
              const before = new Set(lines());
              new MutationObserver(() => {
                const fresh = lines().find(line => !before.has(line));
                if (fresh && !window.fresh) { window.fresh = fresh; window.freshAt = Date.now() }
              }).observe(document.body, {childList: true, subtree: true}) }""";

    @Test
    void newCommentsAppearWithinFiveSecondsOfTheirIntakeWithoutLoadingThePageAgain() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.waitForSelector(".waiting");
            page.evaluate(WATCH);
            page.waitForFunction("() => window.fresh", null, new Page.WaitForFunctionOptions().setTimeout(45_000));
            org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.sameDocument"))
                    .isEqualTo(true);
            Instant shown = Instant.ofEpochMilli(((Number) page.evaluate("() => window.freshAt")).longValue());
            Instant takenIn =
                    openedAt(page.evaluate("() => window.fresh").toString().replace("case-", ""));
            org.assertj.core.api.Assertions.assertThat(Duration.between(takenIn, shown))
                    .isLessThanOrEqualTo(Duration.ofSeconds(5));
        }
    }

    private static Instant openedAt(String number) {
        OrganisationId cadott = demo.server()
                .bean(Organisations.class)
                .named("cadott")
                .orElseThrow()
                .id();
        return demo.server()
                .bean(Tenancy.class)
                .in(
                        cadott,
                        () -> demo.server()
                                .bean(Cases.class)
                                .numbered(number)
                                .orElseThrow()
                                .openedAt());
    }
}
