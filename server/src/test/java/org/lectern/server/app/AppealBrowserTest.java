package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the first click to the record: a comment is hidden, its author is written to and asks for another look, and somebody else finds them right. */
@Tag("browser")
class AppealBrowserTest {

    private static final String DECIDES = "nora@ecrl.example";
    private static final String HEARS = "ingrid@ecrl.example";
    private static final Pattern LINK = Pattern.compile("/appeal/[0-9a-f-]{36}\\.[A-Za-z0-9_-]+");

    private static Demo demo;
    private static Browsers browsers;
    private static String base;

    @BeforeAll
    static void openTheDemo() {
        demo = Demo.start(0, 1, null);
        base = "http://localhost:" + demo.server().port();
        browsers = new Browsers();
    }

    @AfterAll
    static void closeEverything() {
        browsers.close();
        demo.close();
    }

    @Test
    void anAuthorWhoIsRightIsHeardAndTheirCommentComesBack() {
        try (BrowserContext staff = browsers.context(1440, 900, ColorScheme.LIGHT, true);
                BrowserContext outside = browsers.context(390, 844, ColorScheme.LIGHT, false);
                BrowserContext officer = browsers.context(1440, 900, ColorScheme.DARK, true)) {
            Page decides = staff.newPage();
            Browsers.signIn(decides, base, DECIDES, DemoPeople.PASSWORD);
            String number = hide(decides);
            String link = send(decides);

            Page author = outside.newPage();
            author.navigate(base + link);
            author.fill("#f-words", "That was meant for everybody.");
            author.press("main form button", "Enter");
            author.waitForSelector("text=We have it");

            Page hears = officer.newPage();
            Browsers.signIn(hears, base, HEARS, DemoPeople.PASSWORD);
            hears.navigate(base + "/appeals");
            hears.click("text=That was meant for everybody.");
            hears.check("input[value=overturn]");
            hears.fill("#f-reason", "It breaks no rule.");
            hears.press("#f-reason", "Control+Enter");
            hears.waitForSelector("text=The comment is shown again.");

            author.navigate(base + link);
            assertThat(author.textContent("main")).contains("You are right", "It breaks no rule.");
            hears.navigate(base + "/cases/" + number);
            assertThat(hears.textContent("main"))
                    .contains("A letter was sent", "An appeal came in", "The appeal was answered", "Decided: restore");
        }
    }

    private static String hide(Page page) {
        page.waitForSelector(".waiting");
        page.click(".waiting >> nth=0");
        page.waitForURL("**/comments/*");
        String number = page.url().replaceAll(".*/", "");
        page.keyboard().press("h");
        page.keyboard().press("1");
        page.waitForSelector(
                "#will-happen input[name=confirmed]",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.fill("#why", "It is what the clause means.");
        if (page.isVisible("#mirror")) {
            page.check("#mirror input[value=yes]");
        }
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".undo");
        return number;
    }

    /** Waits for the letter, says that it was sent, and gives the link that stood in it. */
    private static String send(Page page) {
        page.navigate(base + "/letters");
        while (page.querySelector("ol.lines a[href^='/letters/']") == null) {
            page.reload();
        }
        page.click("ol.lines a[href^='/letters/'] >> nth=0");
        page.check("input[name=link][value=yes]");
        page.click("form[method=get] button");
        page.waitForURL("**link=yes**");
        Matcher link = LINK.matcher(page.textContent(".letter"));
        assertThat(link.find()).isTrue();
        page.check("input[value=private-message]");
        page.click("form[action$='/sent'] button");
        page.waitForSelector("text=It is on record that the letter was sent");
        return link.group();
    }
}
