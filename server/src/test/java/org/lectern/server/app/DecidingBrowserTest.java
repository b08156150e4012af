package org.lectern.server.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.Passwords;
import org.lectern.server.people.People;
import org.lectern.server.people.Person;

/** The queue and the decision by keyboard alone, and comments that appear by themselves. */
@Tag("browser")
class DecidingBrowserTest {

    private static final String STAFF = "kim@cadott.example";

    private static Demo demo;
    private static Browsers browsers;
    private static String base;

    @BeforeAll
    static void openTheDemo() {
        demo = Demo.start(0, 2, null);
        base = "http://localhost:" + demo.server().port();
        browsers = new Browsers();
        joinedByStaff();
    }

    private static void joinedByStaff() {
        OrganisationId cadott = demo.server()
                .bean(Organisations.class)
                .named("cadott")
                .orElseThrow()
                .id();
        People people = demo.server().bean(People.class);
        Person kim = people.know(STAFF, "Kim Adeyemi");
        people.join(cadott, kim.id(), "staff");
        demo.server().bean(Passwords.class).set(kim.id(), DemoPeople.PASSWORD);
    }

    @AfterAll
    static void closeEverything() {
        browsers.close();
        demo.close();
    }

    @Test
    void aCommentIsHiddenAndTheDecisionUndoneWithoutTouchingTheMouse() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.waitForSelector(".waiting");
            String first = openOneThatIsHiddenWithoutASecondPerson(page);
            page.keyboard().press("w");
            page.keyboard().type("The clause says so.");
            if (page.isVisible("#mirror")) {
                page.focus("#mirror input[value=yes]");
                page.keyboard().press("Space");
            }
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> !url.equals(first));
            page.waitForSelector(".undo");
            page.keyboard().press("z");
            page.waitForURL(first);
            assertThat(page.locator("body")).containsText("Undone");
        }
    }

    @Test
    void twoCommentsAreLeftUpTogetherAndThatIsUndoneByKeyboardAlone() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.locator("#several").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/comments/several");
            page.locator("input[name=comment] >> nth=0").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.locator("input[name=act] >> nth=0").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("What will become of 2 comments");
            page.locator("form[action='/comments/several'] button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("2 of 2 left up");
            page.waitForLoadState();
            page.keyboard().press("z");
            assertThat(page.locator("body")).containsText("Undone. They wait again.");
            assertThat(page.locator("body")).containsText("2 undone, they wait again");
        }
    }

    @Test
    void oneKeyRefersACommentAndItComesBackAnsweredWithoutTouchingTheMouse() {
        try (BrowserContext staff = browsers.context(1440, 900, ColorScheme.LIGHT, true);
                BrowserContext director = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page asking = staff.newPage();
            Browsers.signIn(asking, base, STAFF, DemoPeople.PASSWORD);
            asking.waitForSelector(".waiting");
            asking.navigate(base + asking.getAttribute(".waiting >> nth=-1", "href"));
            String comment = asking.url();
            asking.keyboard().press("f");
            asking.keyboard().type("Is that ours to answer?");
            asking.keyboard().press("Enter");
            asking.waitForURL(url -> !url.equals(comment));
            assertThat(asking.locator("body")).containsText("Referred to: Library Director");

            Page asked = director.newPage();
            Browsers.signIn(asked, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            asked.waitForSelector(".waiting");
            asked.navigate(base + "/comments?view=asked");
            asked.keyboard().press("j");
            asked.waitForURL("**/comments/*");
            asked.keyboard().press("f");
            asked.keyboard().type("No, give them the town’s number.");
            asked.keyboard().press("Enter");
            assertThat(asked.locator("body")).containsText("Answered. The comment is back");

            asking.navigate(comment);
            assertThat(asking.locator("#item")).containsText("No, give them the town’s number.");
        }
    }

    /** What stands first depends on what was written; the address of the comment that is open then. */
    private static String openOneThatIsHiddenWithoutASecondPerson(Page page) {
        String before = page.url();
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("j");
            String last = before;
            page.waitForURL(url -> !url.equals(last));
            page.keyboard().press("h");
            page.keyboard().press("1");
            assertThat(page.locator("#do-it")).containsText(Pattern.compile("Hide on|Ask a second"));
            page.waitForSelector(
                    "#will-happen input[name=confirmed]",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            if (page.locator("#do-it").textContent().contains("Hide on")) {
                return page.url();
            }
            before = page.url();
        }
        throw new AssertionError("None of ten comments can be hidden by one person");
    }

    /** Notes when a line that was not there before appears in the queue. */
    private static final String WATCH = """
            () => { window.sameDocument = true;
              const lines = () => [...document.querySelectorAll('a.waiting')].map(line => line.id);
              const before = new Set(lines());
              new MutationObserver(() => {
                const fresh = lines().find(line => !before.has(line));
                if (fresh && !window.fresh) { window.fresh = fresh; window.freshAt = Date.now() }
              }).observe(document.body, {childList: true, subtree: true}) }""";

    @Test
    void newCommentsAppearSoonAfterTheirIntakeWithoutLoadingThePageAgain() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.waitForSelector(".waiting");
            assertThat(page.locator("[hx-trigger*='every 3s']")).hasCount(1);
            page.evaluate(WATCH);
            page.waitForFunction("() => window.fresh", null, new Page.WaitForFunctionOptions().setTimeout(45_000));
            org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.sameDocument"))
                    .isEqualTo(true);
            Instant shown = Instant.ofEpochMilli(((Number) page.evaluate("() => window.freshAt")).longValue());
            Instant takenIn =
                    openedAt(page.evaluate("() => window.fresh").toString().replace("case-", ""));
            org.assertj.core.api.Assertions.assertThat(Duration.between(takenIn, shown))
                    .isLessThanOrEqualTo(Duration.ofSeconds(20));
        }
    }

    private static Instant openedAt(String number) {
        OrganisationId cadott = demo.server()
                .bean(Organisations.class)
                .named("cadott")
                .orElseThrow()
                .id();
        return demo.server()
                .bean(Tenancy.class)
                .in(
                        cadott,
                        () -> demo.server()
                                .bean(Cases.class)
                                .numbered(number)
                                .orElseThrow()
                                .openedAt());
    }
}
