package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.app.Browsers;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.journey.Desk;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Organisations;
import org.lectern.server.practice.PracticeBlog;
import org.lectern.server.practice.PracticePlatform;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** By keyboard: a system invites a library, the library sets itself up, lets somebody of the system look, and ends it. */
@Tag("browser")
class SharingBrowserTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final Browsers BROWSERS = new Browsers();
    private static final String DIRECTOR = "ida@elkmound.example";
    private static final String WORDS = "The snow gauge is a delight";

    private final Library system = SERVER.found("ecrl");

    @AfterAll
    static void closeChromium() {
        BROWSERS.close();
    }

    @Test
    void aLibraryFoundsItselfSharesAndStopsSharingByKeyboard() {
        PracticeBlog blog = PracticeBlog.ALL.stream()
                .filter(one -> one.id().equals("cadott"))
                .findFirst()
                .orElseThrow();
        try (PracticePlatform platform =
                        PracticePlatform.start(0, Clock.systemUTC(), List.of(blog), URI.create("http://localhost"));
                BrowserContext atTheSystem = BROWSERS.context(1440, 900, ColorScheme.DARK, true);
                BrowserContext atTheLibrary = BROWSERS.context(390, 844, ColorScheme.LIGHT, true)) {
            Page host = atTheSystem.newPage();
            Browsers.signIn(
                    host,
                    SERVER.address().toString(),
                    system.who("executive-director").email(),
                    TestServer.PASSWORD);
            String link = invite(host);
            Page library = atTheLibrary.newPage();
            setUp(library, link);
            String number = aCommentArrives(platform, blog);

            readsNothing(host, number);
            share(library);
            host.navigate(SERVER.address() + "/libraries");
            Browsers.fits(host);
            press(host, "main form[action='/account/organisation'] button", "Enter");
            host.waitForURL("**/account");
            host.navigate(SERVER.address() + "/cases/" + number);
            assertThat(host.textContent("main")).contains(WORDS);
            Browsers.fits(host);

            press(library, "main form[action$='/end'] button", "Enter");
            library.waitForSelector("text=It is ended.");
            Browsers.fits(library);
            readsNothing(host, number);
        }
    }

    private String invite(Page host) {
        host.navigate(SERVER.address() + "/libraries");
        Browsers.fits(host);
        type(host, "#f-name", "Elk Mound Library");
        type(host, "#f-email", DIRECTOR);
        host.keyboard().press("Enter");
        host.waitForSelector("text=The invitation goes to " + DIRECTOR);
        Browsers.fits(host);
        Matcher link = Pattern.compile("/start/invited/\\S+")
                .matcher(SERVER.bean(Mail.class)
                        .latest(system.id(), 1)
                        .getFirst()
                        .body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void setUp(Page page, String link) {
        page.navigate(SERVER.address() + link);
        page.waitForURL("**/start/state");
        page.focus("select[name=state]");
        page.keyboard().type("Wisconsin");
        go(page, "organisation");
        type(page, "#f-organisation", "Elk Mound");
        type(page, "#f-director", "Ida Moe");
        type(page, "#f-email", DIRECTOR);
        type(page, "#f-password", TestServer.PASSWORD);
        go(page, "policy");
        press(page, "input[name=policy][value=cadott]", "Space");
        go(page, "hours");
        go(page, "second");
        type(page, "#f-name", "Ruth Nakamura");
        type(page, "#f-email", "ruth@neighbour.example");
        go(page, "mail");
        press(page, "button[value=none]", "Enter");
        page.waitForURL("**/start/blog");
        press(page, "button[value=later]", "Enter");
        page.waitForURL("**/start/done");
    }

    private static void go(Page page, String next) {
        press(page, "main button.btn-go", "Enter");
        page.waitForURL("**/start/" + next);
    }

    /** Somebody writes under a post of the library; the case's number. */
    private String aCommentArrives(PracticePlatform platform, PracticeBlog blog) {
        OrganisationId library = SERVER.bean(Organisations.class)
                .hostedBy(system.id())
                .getFirst()
                .id();
        SERVER.bean(Channels.class).register(library, "practice", platform.access(blog), library.toString());
        Clock clock = Clock.systemUTC();
        platform.comment(
                platform.publish(blog, "Snow", "It snows.", "staff", clock.instant()), "Pat", WORDS, clock.instant());
        Browser director = SERVER.browser();
        director.signIn(DIRECTOR, TestServer.PASSWORD);
        return new Desk(director).waiting("snow gauge");
    }

    private static void readsNothing(Page host, String number) {
        assertThat(host.navigate(SERVER.address() + "/cases/" + number).status())
                .isEqualTo(404);
        for (String path : List.of("/comments", "/libraries", "/record")) {
            host.navigate(SERVER.address() + path);
            assertThat(host.textContent("body")).as(path).doesNotContain("snow gauge");
        }
    }

    private void share(Page library) {
        library.navigate(SERVER.address() + "/settings/sharing");
        Browsers.fits(library);
        type(library, "#f-email", system.who("executive-director").email());
        assertThat(library.isChecked("input[name=comments]")).isTrue();
        library.focus("#f-until");
        library.keyboard()
                .type(LocalDate.now(ZoneOffset.UTC).plusDays(7).format(DateTimeFormatter.ofPattern("MMddyyyy")));
        press(library, "main form[action='/settings/sharing'] button", "Enter");
        library.waitForSelector("text=may look from now on");
        Browsers.fits(library);
    }

    private static void type(Page page, String field, String words) {
        page.focus(field);
        page.keyboard().press("Control+a");
        page.keyboard().type(words);
    }

    private static void press(Page page, String element, String key) {
        page.locator(element).first().focus();
        page.keyboard().press(key);
    }
}
