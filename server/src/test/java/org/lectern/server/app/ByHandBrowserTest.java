package org.lectern.server.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a pasted thread to the finished task, by keyboard alone. */
@Tag("browser")
class ByHandBrowserTest {

    private static final String THREAD =
            "Cadott Community Library\nJune 9 at 2:02 PM\n·\nCraft night is on Monday\nLike\nComment\nShare\n"
                    + "Win Big\nCasino bonus, click here to claim your prize tonight\n3h\nLike\nReply\n";

    private static Demo demo;
    private static Browsers browsers;
    private static String base;

    @BeforeAll
    static void openTheDemo() {
        demo = Demo.start(0, 3, null);
        base = "http://localhost:" + demo.server().port();
        browsers = new Browsers();
    }

    @AfterAll
    static void closeEverything() {
        browsers.close();
        demo.close();
    }

    /** Tab until the focus is on something with these words, then Enter. */
    private static void goTo(Page page, String words) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("() => (document.activeElement.innerText || '').trim()");
            if (String.valueOf(focused).startsWith(words)) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("Nothing to be reached by Tab says " + words);
    }

    @Test
    void aThreadIsPastedDecidedAndItsTaskFinishedWithoutTouchingTheMouse() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.navigate(base + "/by-hand");
            goTo(page, "Paste what is new");
            page.waitForURL("**/by-hand/paste**");
            page.locator("#f-text").focus();
            page.keyboard().insertText(THREAD);
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/by-hand/threads/*");
            assertThat(page.locator("h1")).containsText("What was found");
            assertThat(page.locator(".draft-part")).hasCount(1);
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/comments**");
            page.locator("a.waiting", new Page.LocatorOptions().setHasText("claim your prize tonight"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/comments/*");
            assertThat(page.locator("#item")).containsText("By hand, seen");
            page.keyboard().press("h");
            page.keyboard().press("1");
            assertThat(page.locator("#do-it")).containsText(Pattern.compile("Hide on"));
            assertThat(page.locator("#will-happen")).containsText("a task says what to do in the app");
            page.keyboard().press("w");
            page.keyboard().type("The clause says so.");
            String before = page.url();
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> !url.equals(before));
            page.navigate(base + "/by-hand");
            for (int i = 0; i < 60 && page.locator(".hand-task").count() == 0; i++) {
                page.waitForTimeout(500);
                page.reload();
            }
            goTo(page, "Hide a comment on");
            page.waitForURL("**/by-hand/tasks/*");
            assertThat(page.locator("main")).containsText("Hide comment");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/by-hand");
            assertThat(page.locator(".hand-task")).hasCount(0);
            assertThat(page.locator("main")).containsText("Kept: it is done.");
        }
    }

    private static final String CURSES =
            "Cadott Community Library\nJune 10 at 2:02 PM\n·\nChess night is on Friday\nLike\nComment\nShare\n"
                    + "Ben Ode\nWhat utter fucking bullshit\n3h\nLike\nReply\n";

    /** The words are not there, come by the key, and go by it again. */
    private static void isPeekedAt(Page page, String veil) {
        Locator words = page.locator(veil + " .written");
        assertThat(words).isHidden();
        page.keyboard().press("v");
        assertThat(words).isVisible();
        assertThat(words).containsText("bullshit");
        page.keyboard().press("v");
        assertThat(words).isHidden();
    }

    @Test
    void wordsThatMayHurtAreVeiledPeekedAtAndVeiledAgainByTheKeyUntilThePersonWantsThemOpen() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.navigate(base + "/by-hand/paste");
            page.locator("#f-text").focus();
            page.keyboard().insertText(CURSES);
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/by-hand/threads/*");
            isPeekedAt(page, ".draft-part");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/comments**");
            page.navigate(base + "/comments");
            Locator line = page.locator("a.waiting", new Page.LocatorOptions().setHasText("Strong language"))
                    .first();
            assertThat(line).containsText("Veiled until you ask for it");
            line.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/comments/*");
            assertThat(page).not().hasTitle(Pattern.compile("bullshit"));
            isPeekedAt(page, ".chosen .veil");
            page.keyboard().press("h");
            assertThat(page.locator(".passages")).isHidden();
            assertThat(page.locator(".gloss .under-veil >> nth=0")).isHidden();
            page.keyboard().press("v");
            assertThat(page.locator(".passages")).isVisible();
            assertThat(page.locator(".gloss .under-veil >> nth=0")).isVisible();
            String comment = page.url();
            page.navigate(comment.replace("/comments/", "/cases/"));
            isPeekedAt(page, ".fact >> nth=0 >> .veil");
            page.navigate(comment);
            page.keyboard().press("k");
            page.waitForSelector(
                    "#will-happen input[name=confirmed]",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".undo")).containsText("Veiled: Strong language");
            page.waitForLoadState();
            page.keyboard().press("z");
            assertThat(page.locator("main")).containsText("Undone");
            page.navigate(base + "/account/attention");
            page.getByLabel("Strong language").focus();
            page.keyboard().press("Space");
            goTo(page, "Cover these");
            assertThat(page.locator("main")).containsText("Kept.");
            page.navigate(base + "/comments");
            assertThat(line).containsText("bullshit");
            page.navigate(base + "/account/attention");
            page.getByLabel("Strong language").focus();
            page.keyboard().press("Space");
            goTo(page, "Cover these");
        }
    }

    @Test
    void aVeilOpensWithoutScriptsToo() {
        try (BrowserContext context = browsers.context(390, 844, ColorScheme.DARK, false)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.navigate(base + "/by-hand/paste");
            page.fill("#f-text", CURSES.replace("Chess", "Film"));
            page.locator("main form button.btn-go").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/by-hand/threads/*");
            assertThat(page.locator(".draft-part .written")).isHidden();
            page.locator(".draft-part .veil summary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".draft-part .written")).containsText("bullshit");
            page.keyboard().press("Enter");
            assertThat(page.locator(".draft-part .written")).isHidden();
        }
    }

    @Test
    void theBookmarkBringsMarkedTextAndKeepsNothing() {
        try (BrowserContext context = browsers.context(390, 844, ColorScheme.DARK, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.navigate(
                    base
                            + "/by-hand/paste#%7B%22url%22%3A%22https%3A%2F%2Fwww.facebook.example%2Fposts%2F1%22%2C%22text%22%3A%22Hello%22%7D");
            assertThat(page.locator("#f-text")).hasValue("Hello");
            assertThat(page.locator("#f-url")).hasValue("https://www.facebook.example/posts/1");
            assertThat(page).hasURL(base + "/by-hand/paste");
        }
    }
}
