package org.lectern.server.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.lectern.server.app.Browsers;
import org.lectern.server.testing.TestServer;

/** Somebody who uses no mouse. */
final class Keyboard {

    private Keyboard() {}

    /** A window in which somebody of the library is signed in. */
    static Page signedIn(BrowserContext context, TestServer server, PracticeLibrary library, String role) {
        Page page = context.newPage();
        Browsers.signIn(page, server.address().toString(), library.who(role).email(), TestServer.PASSWORD);
        return page;
    }

    /** Opens a list, and of it the first thing; both fit. */
    static void open(Page page, String list, String first) {
        page.navigate(list);
        Browsers.fits(page);
        press(page, first);
        page.waitForURL(url -> !url.equals(list));
        Browsers.fits(page);
    }

    /** Goes to the first of these and presses the key that follows a link or sends a form. */
    static void press(Page page, String element) {
        page.locator(element).first().focus();
        page.keyboard().press("Enter");
    }

    /** Goes to the first of these and presses the key that chooses. */
    static void choose(Page page, String element) {
        page.locator(element).first().focus();
        page.keyboard().press("Space");
    }

    static void type(Page page, String field, String words) {
        page.locator(field).first().focus();
        page.keyboard().type(words);
    }
}
