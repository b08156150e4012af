package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first page of an empty folder to the first decision, by what stands on the pages. */
@Tag("browser")
class FirstDecisionBrowserTest {

    private static final int STEPS = 25;
    private static final int WORDS = 900;

    @Test
    void aStrangerDecidesInFewStepsAndWords(@TempDir Path folder) {
        try (QuietBlog blog = new QuietBlog();
                RunningServer server = RunningServer.start(
                        folder.resolve("data"),
                        Map.of("http.port", "0", "platform.allow-loopback", "true"),
                        Clock.systemUTC(),
                        false);
                Browsers browsers = new Browsers();
                BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + server.port());
            Stranger stranger = new Stranger(page);
            stranger.fill("One-time code", server.bean(FirstRunCode.class).code());
            stranger.press("Begin");
            stranger.choose("State or province", "Wisconsin");
            stranger.press("Go on to the library");
            stranger.fill("Name of the library", "Pine Lake Library");
            stranger.fill("Your name", "Ann Poe");
            stranger.fill("Your e-mail address", "ann@pinelake.example");
            stranger.fill("A password for Lectern", "a long enough password");
            stranger.press("Go on to the policy");
            stranger.choose("A library with a director alone");
            stranger.press("Use this policy");
            stranger.fill("Monday, opens", "10:00");
            stranger.press("Go on to a second person");
            stranger.fill("Their name", "Ruth Roe");
            stranger.fill("Their e-mail address", "ruth@neighbour.example");
            stranger.press("Go on to e-mail");
            stranger.press("No mail server");
            stranger.fill("Address of the blog", blog.address());
            stranger.fill("Username on the blog", "librarian");
            stranger.fill("Application password", "abcd efgh ijkl mnop qrst uvwx");
            stranger.press("Look at the blog and finish");
            stranger.press("See the comments");
            stranger.press("Nothing noticed");
            stranger.choose("Leave up");
            stranger.press("Leave up");
            page.waitForSelector("text=Left up:");
            System.out.printf(
                    "The first decision took %d steps and %d words.%n%s%n",
                    stranger.steps(), stranger.words(), stranger.way());
            assertThat(stranger.steps()).as(stranger.way()).isLessThanOrEqualTo(STEPS);
            assertThat(stranger.words()).as(stranger.way()).isLessThanOrEqualTo(WORDS);
        }
    }
}
