package org.lectern.server.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.mail.Mail;
import org.lectern.server.people.Organisations;
import org.lectern.server.testing.FreePorts;

/** One's own account by keyboard: a forgotten password, a second step at sign-in, somebody who stands in. */
@Tag("browser")
class AccountsBrowserTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final String TEAM_DIRECTOR = "ingrid@ecrl.example";

    private static Demo demo;
    private static Browsers browsers;
    private static String base;

    @BeforeAll
    static void openTheDemo() throws IOException {
        // A port that is known beforehand: a passkey belongs to the whole address. The demo takes the one behind it
        // too.
        demo = Demo.start(FreePorts.firstOf(2), 1, null);
        base = "http://localhost:" + demo.server().port();
        browsers = new Browsers();
    }

    @AfterAll
    static void closeEverything() {
        browsers.close();
        demo.close();
    }

    private static void axe(Page page) {
        Assertions.assertThat(Browsers.violations(page)).as(page.url()).isEmpty();
    }

    @Test
    void aForgottenPasswordIsSetAnewByKeyboard() {
        try (BrowserContext context = browsers.context(390, 844, ColorScheme.DARK, true)) {
            Page page = context.newPage();
            page.navigate(base + "/sign-in");
            page.focus("a[href='/forgotten']");
            page.keyboard().press("Enter");
            page.waitForURL("**/forgotten");
            axe(page);
            page.focus("#f-email");
            page.keyboard().type(DemoPeople.DIRECTOR);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Look at your e-mail");
            axe(page);
            page.navigate(base + link());
            axe(page);
            page.focus("#f-password");
            page.keyboard().type(DemoPeople.PASSWORD);
            page.keyboard().press("Tab");
            page.keyboard().type(DemoPeople.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/sign-in");
            assertThat(page.locator("main")).containsText("The new password is set");
        }
    }

    private static String link() {
        var cadott = demo.server().bean(Organisations.class).named("cadott").orElseThrow();
        String body =
                demo.server().bean(Mail.class).latest(cadott.id(), 1).getFirst().body();
        var link = Pattern.compile("/renew/\\S+").matcher(body);
        Assertions.assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    void theSecondStepIsSetUpAndAskedForByKeyboard() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, DemoPeople.DIRECTOR, DemoPeople.PASSWORD);
            page.navigate(base + "/account/code");
            axe(page);
            page.focus("#f-current");
            page.keyboard().type(DemoPeople.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForSelector("svg.qr");
            axe(page);
            String key = Objects.requireNonNull(page.textContent("main code")).replace(" ", "");
            page.focus("#f-code");
            page.keyboard().type(code(key));
            page.keyboard().press("Enter");
            page.waitForSelector(".recovery");
            axe(page);
            String recovery = Objects.requireNonNull(page.textContent(".recovery code >> nth=0"));
            context.clearCookies();
            page.navigate(base + "/sign-in");
            page.fill("#f-email", DemoPeople.DIRECTOR);
            page.fill("#f-password", DemoPeople.PASSWORD);
            page.press("#f-password", "Enter");
            page.waitForURL("**/sign-in/code");
            axe(page);
            page.focus("summary");
            page.keyboard().press("Enter");
            page.focus("#f-recovery");
            page.keyboard().type(recovery);
            page.keyboard().press("Enter");
            page.waitForURL("**/comments**");
            page.navigate(base + "/account/code");
            axe(page);
            page.focus("#f-current");
            page.keyboard().type(DemoPeople.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Switched off");
        }
    }

    @Test
    void aPasskeyIsAddedNamedUsedAndRemovedByKeyboard() {
        try (BrowserContext context = browsers.context(390, 844, ColorScheme.DARK, true)) {
            Page page = context.newPage();
            giveDevice(context, page);
            Browsers.signIn(page, base, TEAM_DIRECTOR, DemoPeople.PASSWORD);
            page.navigate(base + "/account/passkeys");
            axe(page);
            page.fill("#f-name", "Front desk");
            page.focus("#f-current");
            page.keyboard().type(DemoPeople.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("#make-h")).containsText("Front desk");
            axe(page);
            page.focus("form[data-passkey] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("The passkey Front desk is kept");
            axe(page);
            context.clearCookies();
            page.navigate(base + "/sign-in");
            axe(page);
            page.focus("form[data-passkey] button");
            page.keyboard().press("Enter");
            page.waitForURL(base + "/comments**");
            page.navigate(base + "/account/passkeys");
            page.focus("main details summary");
            page.keyboard().press("Enter");
            page.fill("main details input[name=name]", "Back office");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Back office now");
            page.focus("main details summary");
            page.keyboard().press("Enter");
            page.focus("button[formaction$=remove]");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("You have none");
            context.clearCookies();
            page.navigate(base + "/sign-in");
            page.focus("form[data-passkey] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("not known here");
        }
    }

    /** A device that Chromium itself plays: it holds keys and answers as if its owner had shown a finger. */
    private static void giveDevice(BrowserContext context, Page page) {
        CDPSession devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
    }

    /** What an app shows: written here anew, so that the product's own codes are checked against it. */
    private static String code(String key) {
        ByteBuffer secret = ByteBuffer.allocate(key.length() * 5 / 8);
        long buffer = 0;
        int bits = 0;
        for (int i = 0; i < key.length(); i++) {
            buffer = (buffer << 5) | LETTERS.indexOf(key.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret.put((byte) (buffer >> bits));
            }
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.array(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(Instant.now().getEpochSecond() / 30)
                    .array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void somebodyIsNamedToStandInByKeyboard() {
        try (BrowserContext context = browsers.context(1024, 800, ColorScheme.DARK, true)) {
            Page page = context.newPage();
            Browsers.signIn(page, base, TEAM_DIRECTOR, DemoPeople.PASSWORD);
            page.navigate(base + "/people/designees");
            axe(page);
            page.fill(
                    "#f-from",
                    LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString());
            page.fill(
                    "#f-until",
                    LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9).toString());
            page.focus("#f-reason");
            page.keyboard().type("Leave");
            page.keyboard().press("Enter");
            assertThat(page.locator(".lines li").first()).containsText("not yet");
            axe(page);
            page.focus(".lines li button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".lines li").first()).containsText("ended early");
        }
    }
}
