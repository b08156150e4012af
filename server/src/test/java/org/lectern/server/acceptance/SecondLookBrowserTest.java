package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.app.Browsers;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.TestServer;

/** By keyboard, from the draw to the record: a decision is drawn, somebody answers, and a third person settles what the two say. */
@Tag("browser")
class SecondLookBrowserTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(Map.of(), CLOCK);
    private static final Browsers BROWSERS = new Browsers();
    private static final List<String> OTHERS =
            List.of("assistant-director", "resource-librarian", "programming-librarian");

    @AfterAll
    static void closeEverything() {
        BROWSERS.close();
        SERVER.close();
    }

    @Test
    void aDecisionIsDrawnAnsweredAndSettledByKeyboard() {
        try (PracticeLibrary library = SecondLooksTest.library(SERVER, "ecrl", "{share: 100}");
                BrowserContext looks = BROWSERS.context(390, 844, ColorScheme.LIGHT, true);
                BrowserContext settles = BROWSERS.context(1440, 900, ColorScheme.DARK, true)) {
            library.one("update people.memberships set role = 'staff' where role = 'second-person' returning 1");
            PracticeComment comment = library.write("Ada", "For the book club ring me at 320-555-0166");
            Desk desk = library.desk("executive-director");
            String number = desk.waiting("320-555-0166");
            desk.hide(number, "ec-personal-info", "320-555-0166", "A private number.");
            library.eventuallyVisible(comment, false);
            CLOCK.to(CLOCK.instant().plus(Duration.ofHours(25)));
            TestServer.eventually(
                    "somebody is asked",
                    () -> !library.one("select id from moderation.second_looks").equals("null"));
            String asked = library.one("select person from moderation.second_looks");

            Page reader = as(library, looks, role(library, asked, true));
            reader.navigate(SERVER.address() + "/second-looks");
            Browsers.fits(reader);
            press(reader, "main ol.lines a", "Enter");
            reader.waitForURL("**/second-looks/*-*");
            press(reader, "input[name=aboutYou][value=no]", "Space");
            press(reader, "main form button", "Enter");
            reader.waitForSelector("text=Does this comment break this rule?");
            Browsers.fits(reader);
            assertThat(reader.textContent("main")).doesNotContain("hide it", "Executive Director");
            press(reader, "input[name=answer][value=leave-up]", "Space");
            reader.locator("#f-reason").focus();
            reader.keyboard().type("It is the number of the club.");
            reader.keyboard().press("Enter");
            reader.waitForSelector("text=It had been decided to hide it.");
            Browsers.fits(reader);

            Page third = as(library, settles, role(library, asked, false));
            third.navigate(SERVER.address() + "/second-looks");
            Browsers.fits(third);
            press(third, "main section ol.lines a", "Enter");
            third.waitForSelector("text=What two people say");
            Browsers.fits(third);
            press(third, "input[name=outcome][value=take-back]", "Space");
            third.locator("#f-reason").focus();
            third.keyboard().type("It stands on the club's own page.");
            third.keyboard().press("Enter");
            third.waitForSelector("text=The decision was taken back.");
            Browsers.fits(third);
            library.eventuallyVisible(comment, true);
            assertThat(desk.casePage(number).text())
                    .contains("A second look came to something else; the decision was taken back");
        }
    }

    private static String role(PracticeLibrary library, String person, boolean theirs) {
        return OTHERS.stream()
                .filter(role -> library.who(role).id().toString().equals(person) == theirs)
                .findFirst()
                .orElseThrow();
    }

    private static Page as(PracticeLibrary library, BrowserContext context, String role) {
        Page page = context.newPage();
        Browsers.signIn(page, SERVER.address().toString(), library.who(role).email(), TestServer.PASSWORD);
        return page;
    }

    private static void press(Page page, String element, String key) {
        page.locator(element).first().focus();
        page.keyboard().press(key);
    }
}
