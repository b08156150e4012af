package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run, step by step in a browser; every step is looked at in light, dark, on a phone and enlarged four times. */
@Tag("browser")
class FirstRunBrowserTest {

    @Test
    void everyStepCanBeReadAndFilledInByAnybody(@TempDir Path folder) {
        try (RunningServer server = RunningServer.start(
                        folder.resolve("data"), Map.of("http.port", "0"), Clock.systemUTC(), false);
                Browsers browsers = new Browsers();
                BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + server.port() + "/start");
            look(page);
            Page help = page.waitForPopup(() -> page.keyboard().press("?"));
            assertThat(help.url()).endsWith("/help/first-run");
            look(help);
            page.fill("input[name=code]", server.bean(FirstRunCode.class).code());
            next(page, "state");
            page.selectOption("select[name=state]", "WI");
            next(page, "organisation");
            page.fill("input[name=organisation]", "Pine Lake Library");
            page.fill("input[name=director]", "Ann Poe");
            page.fill("input[name=email]", "ann@pinelake.example");
            page.fill("input[name=password]", "a long enough password");
            next(page, "policy");
            page.check("input[name=policy] >> nth=0");
            next(page, "hours");
            page.fill("input[name=monOpen]", "10:00");
            page.fill("input[name=monClose]", "18:00");
            next(page, "second");
            page.fill("main input >> nth=-2", "Ruth Roe");
            page.fill("input[name=email]", "ruth@neighbour.example");
            next(page, "mail");
            page.click("button[value=none]");
            page.waitForURL("**/start/blog");
            look(page);
            page.click("button[value=later]");
            page.waitForURL("**/start/done");
            look(page);
        }
    }

    private static void next(Page page, String step) {
        page.click("main button.btn-go");
        page.waitForURL("**/start/" + step);
        look(page);
    }

    private static void look(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Browsers.violations(page)).as(page.url() + " " + scheme).isEmpty();
        }
        for (int[] size : new int[][] {{390, 844}, {320, 256}}) {
            page.setViewportSize(size[0], size[1]);
            Object sideways = page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth");
            assertThat(((Number) sideways).intValue())
                    .as(page.url() + " at " + size[0])
                    .isLessThanOrEqualTo(0);
        }
        page.setViewportSize(1440, 900);
    }
}
