package org.lectern.server.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;

/** What a team does with its queue besides deciding, and what its director looks after, by keyboard alone. */
@Tag("browser")
class TeamBrowserTest {

    private static final String DIRECTOR = "ingrid@ecrl.example";

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

    private interface Work {
        void on(Page page);
    }

    private static void atTheDesk(Work work) {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DIRECTOR, DemoPeople.PASSWORD);
            work.on(page);
        }
    }

    /** Goes to what can be used and bears these words, by its focus, and presses the key. */
    private static void press(Page page, String selector, String words, String key) {
        Locator control = page.locator(selector, new Page.LocatorOptions().setHasText(words))
                .first();
        control.focus();
        assertThat(control).isFocused();
        page.keyboard().press(key);
    }

    private static void opens(Page page, int line) {
        page.locator("#queue .waiting >> nth=" + line).focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/comments/*");
    }

    @Test
    void aListIsGroupedNarrowedSavedForTheTeamNamedAnewAndRemoved() {
        atTheDesk(page -> {
            page.keyboard().press("s");
            page.locator("#narrow select[name=group]").focus();
            page.keyboard().press("End");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**group=author**");
            assertThat(page.locator(".queue-group").first()).isVisible();
            page.keyboard().press("s");
            page.locator("#narrow-name").focus();
            page.keyboard().type("By person");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("The view By person is saved");
            press(page, ".views a", "Decided", "Enter");
            page.waitForURL("**view=decided**");
            press(page, ".views a", "By person", "Enter");
            page.waitForURL("**group=author**");
            assertThat(page.locator(".views a[aria-current]")).containsText("By person");
            press(page, "#all-views", "All views", "Enter");
            page.waitForURL("**/comments/views");
            page.locator(".rename input[name=name]").focus();
            page.keyboard().press("Control+a");
            page.keyboard().type("People");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("The view is called People now");
            press(page, ".saved-view button", "Remove", "Enter");
            assertThat(page.locator("main")).containsText("No view is saved yet");
        });
    }

    @Test
    void aCommentIsClaimedGivenBackAndNotedAndHandedOver() {
        atTheDesk(page -> {
            opens(page, 0);
            page.keyboard().press("c");
            assertThat(page.locator("#held")).containsText("You have it until");
            press(page, ".views a", "Mine", "Enter");
            page.waitForURL("**view=mine**");
            assertThat(page.locator("#queue .waiting")).hasCount(1);
            opens(page, 0);
            press(page, "#held button", "Give it back", "Enter");
            assertThat(page.locator("#held")).containsText("Nobody has this comment");
            page.waitForLoadState();
            page.keyboard().press("n");
            page.keyboard().type("She was at the desk about it.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".desk-notes")).containsText("She was at the desk about it.");
            page.waitForLoadState();
            String before = page.url();
            page.keyboard().press("g");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().type("You know her.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.equals(before));
            assertThat(page.locator("body")).containsText("It is in their view Mine");
        });
    }

    @Test
    void aCommentRestsUntilADayAndWaitsAgainWhenSomebodySaysSo() {
        atTheDesk(page -> {
            opens(page, 1);
            String comment = page.url();
            page.keyboard().press("p");
            assertThat(page.locator("#hold-until")).isFocused();
            page.keyboard().type(day());
            page.locator("#hold-words").focus();
            page.keyboard().type("The author was asked.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.equals(comment));
            assertThat(page.locator("body")).containsText("On hold until");
            press(page, ".views a", "On hold", "Enter");
            page.waitForURL("**view=on-hold**");
            opens(page, 0);
            assertThat(page.locator(".desk")).containsText("The author was asked.");
            page.keyboard().press("p");
            assertThat(page.locator("body")).containsText("It waits again");
        });
    }

    /** In three days, as the field for a day takes it digit by digit. */
    private static String day() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        return "%02d%02d%04d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    }

    @Test
    void whatWasNoticedWronglyIsSaidWithOneKeyAndTakenBack() {
        atTheDesk(page -> {
            opens(page, 0);
            page.keyboard().press("m");
            assertThat(page.locator(".gloss").first()).containsText("Noticed wrongly, says");
            press(page, ".gloss form[action$='/undo'] button", "", "Enter");
            assertThat(page.locator(".gloss").first()).not().containsText("Noticed wrongly, says");
        });
    }

    @Test
    void aFileIsSentFromTheBrowserAndSaysWhatWasNewAndWhatWasRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("archive.csv");
        Files.writeString(
                file,
                "post_id,post_title,comment_id,author,handle,text,time\n"
                        + "p1,Open day,c1,Ada,@ada,What a day,2026-03-04T15:20:00-06:00\n"
                        + "p1,Open day,c2,Ben,@ben,When again?,yesterday\n",
                StandardCharsets.UTF_8);
        atTheDesk(page -> {
            page.navigate(base + "/channels");
            String channel = Objects.requireNonNull(
                    page.getAttribute("main a[href^='/channels/']:not([href$='/new']) >> nth=0", "href"));
            page.navigate(base + channel + "/files");
            chooser(page).setFiles(file);
            page.locator("main form button.btn-go").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#state-h")).hasText("Read to the end");
            assertThat(page.locator("#progress")).containsText("1 new, 0 known already, 1 refused");
            assertThat(page.locator("#progress")).containsText("\"yesterday\" is not a time");
        });
    }

    // Chromium opens none where its window was not in front at the moment of the key; a person presses it again.
    private static FileChooser chooser(Page page) {
        for (int tries = 1; ; tries++) {
            try {
                return page.waitForFileChooser(
                        new Page.WaitForFileChooserOptions().setTimeout(10_000),
                        () -> page.locator("#f-file").press("Space"));
            } catch (TimeoutError e) {
                if (tries == 3) {
                    throw e;
                }
            }
        }
    }

    @Test
    void whatTheProgramWroteIsReadInTheBrowser() {
        Organisation team =
                demo.server().bean(Organisations.class).named("ecrl").orElseThrow();
        demo.server()
                .bean(Tenancy.class)
                .run(
                        team.id(),
                        () -> demo.server()
                                .bean(Mail.class)
                                .send(
                                        team.id(),
                                        DIRECTOR,
                                        "2 to look at",
                                        "Two comments wait:\n\n" + base + "/comments\n"));
        atTheDesk(page -> {
            page.navigate(base + "/account");
            press(page, "main a[href='/account/messages']", "", "Enter");
            page.waitForURL("**/account/messages");
            Locator letter = page.locator(".lines > li", new Page.LocatorOptions().setHasText("2 to look at"));
            letter.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(letter.locator(".letter")).containsText("Two comments wait");
            letter.locator("ul a").focus();
            page.keyboard().press("Enter");
            page.waitForURL(base + "/comments**");
        });
    }

    @Test
    void aSignInProviderThatDoesNotAnswerIsNotKeptAndNothingWrittenIsLost() {
        atTheDesk(page -> {
            page.navigate(base + "/settings/sign-in");
            page.locator("input[name=name]").focus();
            page.keyboard().type("Town of Willmar");
            page.keyboard().press("Tab");
            page.keyboard().type("https://login.example");
            page.keyboard().press("Tab");
            page.keyboard().type("lectern");
            page.keyboard().press("Tab");
            page.keyboard().type("a secret of the town");
            page.locator("input[name=current]").focus();
            page.keyboard().type(DemoPeople.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("input[name=issuer]")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("input[name=issuer]")).hasValue("https://login.example");
            assertThat(page.locator("input[name=name]")).hasValue("Town of Willmar");
        });
    }

    @Test
    void aLibraryIsInvitedIntoTheInstallationAndTheInvitationWithdrawn() {
        atTheDesk(page -> {
            page.navigate(base + "/libraries");
            page.locator("input[name=name]").focus();
            page.keyboard().type("Elk Mound Public Library");
            page.keyboard().press("Tab");
            page.keyboard().type("wen@elkmound.example");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText(Pattern.compile("The invitation goes to .*wen@elkmound"));
            press(page, "main button", "Withdraw the invitation of Elk Mound", "Enter");
            assertThat(page.locator("main")).containsText("The invitation is withdrawn");
        });
    }
}
