package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for the browser tests of a JVM. */
public final class Browsers implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium-headless-shell"))
                    .setArgs(ARGUMENTS));

    /** What is expected of a page may take as long as Playwright gives a page to load. */
    public Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /** A window of somebody who asked for less motion, so that no colour is looked at while it changes. */
    public BrowserContext context(int width, int height, ColorScheme scheme, boolean scripts) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
    }

    public static void signIn(Page page, String base, String email, String password) {
        page.navigate(base + "/sign-in");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", password);
        page.press("input[name=password]", "Enter");
        page.waitForURL(base + "/comments**");
    }

    /** Fails where something scrolls sideways, or axe finds something. */
    public static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url())
                .isTrue();
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /**
     * What axe finds on a page, by all of its rules or by these. It runs in the page itself, as no page of ours has frames and another window
     * for each is slow; what it found in order is not told.
     */
    static List<String> violations(Page page, String... rules) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        if (rules.length > 0) {
            axe.withRules(List.of(rules));
        }
        return axe.analyze().getViolations().stream()
                .map(violation -> violation.getId() + ": "
                        + violation.getNodes().getFirst().getHtml())
                .toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
