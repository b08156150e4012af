package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.app.Browsers;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.TestServer;

/** By keyboard, from decisions that held to a block on the practice platform that ends by itself. */
@Tag("browser")
class FurtherStepsBrowserTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(Map.of(), CLOCK);
    private static final Browsers BROWSERS = new Browsers();
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    @AfterAll
    static void closeEverything() {
        BROWSERS.close();
        SERVER.close();
    }

    private static String hidden(PracticeLibrary library, String phone) {
        PracticeComment comment = library.write("Bo Reed", "Ring him at " + phone);
        Desk desk = library.desk("programming-librarian");
        String number = desk.waiting(phone);
        desk.hide(number, "ec-personal-info", phone, "A number of somebody else.");
        library.eventuallyVisible(comment, false);
        return number;
    }

    @Test
    void decisionsThatHeldLeadToABlockThatEnds() {
        try (PracticeLibrary library = new PracticeLibrary(SERVER, "ecrl");
                BrowserContext narrow = BROWSERS.context(390, 844, ColorScheme.LIGHT, true);
                BrowserContext dark = BROWSERS.context(1440, 900, ColorScheme.DARK, true);
                BrowserContext outside = BROWSERS.context(390, 844, ColorScheme.LIGHT, false)) {
            String number = hidden(library, "320-555-0111");
            String second = hidden(library, "320-555-0112");
            TestServer.eventually(
                    "both letters wait",
                    () -> library.one("select count(*) from appeals.rights").equals("2"));
            for (String told : new String[] {number, second}) {
                StepForms.letter(library, "A comment was taken down: " + told, "sent", Map.of("how", "e-mail"));
            }
            CLOCK.to(CLOCK.instant().plus(Duration.ofDays(40)));

            Page proposes = as(library, narrow, "assistant-director");
            proposes.navigate(SERVER.address() + "/cases/" + number);
            press(proposes, "a[href='/authors/" + number + "']");
            proposes.waitForSelector("text=2 upheld decisions within 365 days");
            Browsers.fits(proposes);
            type(proposes, "#f-why", "Numbers of others, twice.");
            press(proposes, "form[action$='/investigation'] button");
            proposes.waitForURL("**/steps/*");
            String step = proposes.url().substring(SERVER.address().toString().length());
            Browsers.fits(proposes);
            type(proposes, "#f-findings", "Two numbers of other people.");
            type(proposes, "#f-onePerson", "Each ends with the same street.");
            proposes.locator("input[name=clause][value=ec-personal-info]").focus();
            proposes.keyboard().press("Space");
            press(proposes, "form[action$='/findings'] button");
            proposes.waitForSelector("text=The findings are on record.");
            proposes.locator("#f-step").focus();
            proposes.keyboard().type("A block");
            proposes.locator("#f-until")
                    .fill(LocalDate.ofInstant(CLOCK.instant(), ZONE)
                            .plusDays(14)
                            .toString());
            type(proposes, "#f-notice", "Please leave numbers of others out.");
            press(proposes, "form[action$='/propose'] button");
            proposes.waitForSelector("text=The step is proposed.");
            Browsers.fits(proposes);
            press(proposes, "summary:has-text('Enter that you saw it')");
            type(proposes, "#f-place", "About this blog, last line");
            proposes.locator("#f-seenOn")
                    .fill(LocalDate.ofInstant(CLOCK.instant(), ZONE).toString());
            press(proposes, "form[action$='/statement'] button");
            proposes.waitForSelector("text=Entered: you saw the posted statement.");

            Page approves = as(library, dark, "executive-director");
            approves.navigate(SERVER.address() + "/steps");
            Browsers.fits(approves);
            press(approves, "main ol.lines a");
            approves.waitForSelector("text=You are not who proposed it.");
            Browsers.fits(approves);
            press(approves, "form[action$='/approve'] button");
            approves.waitForSelector("text=Approved. The platform is asked once this is on record");
            TestServer.eventually("blocked", () -> library.send("Bo Reed", "Hello") == 403);
            TestServer.eventually(
                    "the letter waits",
                    () -> !library.one("select count(*) from appeals.letters where kind = 'FURTHER_STEP'")
                            .equals("0"));
            approves.navigate(SERVER.address() + step);
            assertThat(approves.textContent("main")).contains("A step is in force", "Done on the platform.");
            Browsers.fits(approves);

            approves.navigate(SERVER.address() + "/letters");
            press(approves, "main a:has-text('A further step: " + step.replace("/steps/", "") + "')");
            approves.waitForSelector("text=You cannot comment on");
            approves.locator("input[name=link][value=yes]").focus();
            approves.keyboard().press("Space");
            press(approves, "form[method=get] button[type=submit]");
            approves.waitForURL("**link=yes**");
            Browsers.fits(approves);
            Matcher written =
                    Pattern.compile("/objection/[0-9a-f-]{36}\\.[A-Za-z0-9_-]+").matcher(approves.content());
            assertThat(written.find()).as(approves.textContent("main")).isTrue();
            String link = written.group();
            Page looked = narrow.newPage();
            looked.navigate(SERVER.address() + link);
            Browsers.fits(looked);
            Page meets = outside.newPage();
            meets.navigate(SERVER.address() + link);
            type(meets, "#f-words", "The numbers were mine.");
            press(meets, "main form button");
            meets.waitForSelector("text=We have it");
            looked.reload();
            Browsers.fits(looked);
            Page hears = as(library, narrow, "resource-librarian");
            hears.navigate(SERVER.address() + step);
            assertThat(hears.textContent("main")).contains("The numbers were mine.");
            Browsers.fits(hears);
            hears.locator("input[name=says][value=stands]").focus();
            hears.keyboard().press("Space");
            type(hears, "#f-hear", "They are his neighbour’s.");
            press(hears, "form[action$='/hear'] .btn-go");
            hears.waitForSelector("text=They are his neighbour’s.");
            Browsers.fits(hears);
            looked.reload();
            assertThat(looked.textContent("main")).contains("They are his neighbour’s.");
            Browsers.fits(looked);

            CLOCK.to(CLOCK.instant().plus(Duration.ofDays(16)));
            TestServer.eventually("free again", () -> library.send("Bo Reed", "Hello") == 303);
            Page later = as(library, dark, "executive-director");
            later.navigate(SERVER.address() + step);
            assertThat(later.textContent("main")).contains("Over");
        }
    }

    private static Page as(PracticeLibrary library, BrowserContext context, String role) {
        Page page = context.newPage();
        Browsers.signIn(page, SERVER.address().toString(), library.who(role).email(), TestServer.PASSWORD);
        return page;
    }

    private static void press(Page page, String element) {
        page.locator(element).first().focus();
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String field, String words) {
        page.locator(field).focus();
        page.keyboard().type(words);
    }
}
