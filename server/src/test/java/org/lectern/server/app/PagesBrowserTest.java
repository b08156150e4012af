package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every page once: axe in light and dark, a phone, a window enlarged four times, and without scripts. */
@Tag("browser")
class PagesBrowserTest {

    private static final String DIRECTOR = DemoPeople.DIRECTOR;
    private static final String CUT_TEXT = """
            () => [...document.querySelectorAll('main *, header *, nav *')]
              .filter(e => e.children.length === 0 && e.textContent.trim() && e.checkVisibility())
              .filter(e => { const s = getComputedStyle(e);
                return s.overflowX === 'hidden' && s.webkitLineClamp === 'none' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 })
              .map(e => e.outerHTML.slice(0, 120))""";

    private static Demo demo;
    private static Browsers browsers;
    private static String base;
    private static PreparedPages prepared;
    private static List<String> pages;

    @BeforeAll
    static void openTheDemo() {
        demo = Demo.start(0, 1, Instant.parse("2026-06-09T14:00:00Z"));
        base = "http://localhost:" + demo.server().port();
        browsers = new Browsers();
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DIRECTOR, DemoPeople.PASSWORD);
            prepared = new PreparedPages(demo, browsers);
            pages = prepared.signedIn(page);
        }
    }

    @AfterAll
    static void closeEverything() {
        browsers.close();
        demo.close();
    }

    @TestFactory
    List<DynamicTest> everyPageFitsAndAxeFindsNothing() {
        return List.of(each("signed in", true, pages), each("signed out", false, prepared.open()));
    }

    @TestFactory
    List<DynamicTest> everyPageCanBeReadWithoutScripts() {
        return List.of(DynamicTest.dynamicTest("without scripts", () -> {
            try (BrowserContext context = browsers.context(1024, 800, ColorScheme.LIGHT, false)) {
                Page page = context.newPage();
                Browsers.signIn(page, base, DIRECTOR, DemoPeople.PASSWORD);
                for (String path : pages) {
                    page.navigate(base + path);
                    assertThat(page.locator("main").innerText()).as(path).isNotBlank();
                    assertThat(page.locator("a[rel=help]").isVisible())
                            .as("help for staff on " + path)
                            .isEqualTo(!path.startsWith("/appeal/") && !path.startsWith("/report/"));
                    fits(page, path);
                }
            }
        }));
    }

    /** Each page is loaded once and looked at in four ways, as who turns a phone, enlarges a window or darkens it loads nothing again. */
    private static DynamicTest each(String name, boolean signedIn, List<String> paths) {
        return DynamicTest.dynamicTest(name, () -> {
            try (BrowserContext context = browsers.context(390, 844, ColorScheme.LIGHT, true)) {
                Page page = context.newPage();
                List<String> problems = new ArrayList<>();
                page.onPageError(error -> problems.add("script: " + error));
                // axe brings styles of its own, which the policy refuses; until it is at work nothing is refused.
                page.onConsoleMessage(message -> {
                    if (page.viewportSize().width < 1440 && message.text().contains("Content Security Policy")) {
                        problems.add(message.text());
                    }
                });
                if (signedIn) {
                    Browsers.signIn(page, base, DIRECTOR, DemoPeople.PASSWORD);
                }
                for (String path : paths) {
                    page.setViewportSize(390, 844);
                    page.emulateMedia(in(ColorScheme.LIGHT));
                    Response response = page.navigate(path.startsWith("http") ? path : base + path);
                    assertThat(Objects.requireNonNull(response).status())
                            .as(path)
                            .isNotEqualTo(500);
                    look(page, path);
                }
                assertThat(problems).isEmpty();
            }
        });
    }

    private static Page.EmulateMediaOptions in(ColorScheme scheme) {
        return new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static void look(Page page, String path) {
        fits(page, "a phone: " + path);
        page.setViewportSize(320, 256);
        fits(page, "four times as large: " + path);
        page.setViewportSize(1440, 900);
        assertThat(Browsers.violations(page)).as(path).isEmpty();
        // A page in the dark is the same page in other colours.
        page.emulateMedia(in(ColorScheme.DARK));
        assertThat(Browsers.violations(page, "color-contrast"))
                .as("in the dark: " + path)
                .isEmpty();
    }

    private static void fits(Page page, String path) {
        Object sideways = page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth");
        assertThat(((Number) sideways).intValue()).as("sideways on " + path).isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(CUT_TEXT)).as("cut on " + path).isEmpty();
    }
}
