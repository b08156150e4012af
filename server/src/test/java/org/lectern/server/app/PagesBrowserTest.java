package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
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
    List<DynamicTest> axeFindsNothing() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Check check = (page, path) -> axe(page, path, scheme);
            tests.add(each("signed in, " + scheme, 1440, 900, scheme, true, pages, check));
            tests.add(each("signed out, " + scheme, 1440, 900, scheme, false, prepared.open(), check));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> nothingScrollsSidewaysOrIsCut() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(each("phone", 390, 844, ColorScheme.LIGHT, true, pages, PagesBrowserTest::fits));
        tests.add(
                each("phone, signed out", 390, 844, ColorScheme.LIGHT, false, prepared.open(), PagesBrowserTest::fits));
        tests.add(each("four times as large", 320, 256, ColorScheme.LIGHT, true, pages, PagesBrowserTest::fits));
        tests.add(each(
                "four times as large, signed out",
                320,
                256,
                ColorScheme.LIGHT,
                false,
                prepared.open(),
                PagesBrowserTest::fits));
        return tests;
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

    private interface Check {
        void on(Page page, String path);
    }

    private static DynamicTest each(
            String name, int width, int height, ColorScheme scheme, boolean signedIn, List<String> paths, Check check) {
        return DynamicTest.dynamicTest(name, () -> {
            try (BrowserContext context = browsers.context(width, height, scheme, true)) {
                Page page = context.newPage();
                List<String> problems = new ArrayList<>();
                page.onPageError(error -> problems.add("script: " + error));
                page.onConsoleMessage(message -> {
                    // axe brings styles of its own, which the policy refuses; where it is not at work nothing is
                    // refused.
                    if (width < 1440 && message.text().contains("Content Security Policy")) {
                        problems.add(message.text());
                    }
                });
                if (signedIn) {
                    Browsers.signIn(page, base, DIRECTOR, DemoPeople.PASSWORD);
                }
                for (String path : paths) {
                    Response response = page.navigate(path.startsWith("http") ? path : base + path);
                    assertThat(Objects.requireNonNull(response).status())
                            .as(path)
                            .isNotEqualTo(500);
                    check.on(page, path);
                }
                assertThat(problems).isEmpty();
            }
        });
    }

    // A page in the dark is the same page in other colours.
    private static void axe(Page page, String path, ColorScheme scheme) {
        List<String> violations =
                scheme == ColorScheme.DARK ? Browsers.violations(page, "color-contrast") : Browsers.violations(page);
        assertThat(violations).as(path).isEmpty();
    }

    private static void fits(Page page, String path) {
        Object sideways = page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth");
        assertThat(((Number) sideways).intValue()).as("sideways on " + path).isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(CUT_TEXT)).as("cut on " + path).isEmpty();
    }
}
