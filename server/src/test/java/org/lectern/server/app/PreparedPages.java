package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.Message;
import org.lectern.server.people.Organisations;
import org.lectern.server.testing.TestServer;

/** The demo brought so far that every kind of page has something to show, and the addresses of all of them. */
final class PreparedPages {

    private final Demo demo;
    private final Browsers browsers;
    private final String base;
    private String welcome = "";
    private String second = "";
    private String version = "";

    PreparedPages(Demo demo, Browsers browsers) {
        this.demo = demo;
        this.browsers = browsers;
        this.base = "http://localhost:" + demo.server().port();
    }

    /** Answers what is asked of whoever would remove criticism, where it is asked. */
    private static void mirror(Page page) {
        if (page.isVisible("#mirror")) {
            page.check("#mirror input[value=yes]");
        }
    }

    /** Takes one decision and proposes another, so that every kind of page has something to show. */
    List<String> signedIn(Page page) {
        page.waitForSelector(".waiting");
        page.click(".waiting >> nth=0");
        page.waitForURL("**/comments/*");
        String decided = number(page);
        page.keyboard().press("h");
        page.keyboard().press("1");
        page.waitForSelector("#will-happen input[name=confirmed]", attached());
        page.fill("#why", "It is what the clause means.");
        mirror(page);
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".undo");
        page.navigate(base + page.getAttribute(".waiting >> nth=-1", "href"));
        String proposed = number(page);
        page.keyboard().press("h");
        page.keyboard().press("2");
        page.waitForSelector("#will-happen input[name=confirmed]", attached());
        page.fill("#why", "It looks like an advertisement.");
        mirror(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.endsWith(proposed));
        second = latestLink("/second-look/");
        List<String> all = new ArrayList<>(List.of(
                "/comments",
                "/comments/" + decided,
                "/comments/" + proposed,
                "/comments?view=decided",
                "/comments/several",
                "/comments?view=waiting&group=author",
                "/comments/views",
                "/cases/" + decided,
                "/cases/" + proposed,
                "/policy",
                "/channels",
                "/channels/new",
                "/by-hand",
                "/by-hand/new",
                "/by-hand/paste",
                "/people",
                "/people/designees",
                "/account/code",
                "/account/passkeys",
                "/settings/sign-in",
                "/libraries",
                "/record",
                "/record/0",
                "/outbox",
                "/settings",
                "/settings/calendar",
                "/second-looks",
                "/reports",
                "/reports/2026/public",
                "/policy/next",
                "/policy/next/draft",
                "/policy/next/draft/ca-repeat-note/own",
                "/policy/next/draft/ca-repeat-note/procedure",
                "/policy/next/draft/ca-repeat-note",
                "/policy/versions",
                "/policy/versions/1",
                "/answers",
                "/prepared-answers",
                "/public-names",
                "/policy/votes",
                "/second-looks/unlike",
                "/tasks",
                "/tasks/new",
                "/tasks/new/notice-received",
                "/letters",
                "/appeals",
                "/appeals/new",
                "/steps",
                "/authors/" + decided,
                "/packages/" + decided,
                "/account",
                "/account/attention",
                "/account/messages",
                "/help",
                "/help/deciding",
                "/no-such-page"));
        welcome = invite(page);
        all.add(notice(page));
        page.navigate(base + "/people");
        all.add(page.getAttribute("main ul.lines a[href^='/people/'] >> nth=0", "href"));
        page.navigate(base + "/answers");
        all.add(page.getAttribute("ol.lines a[href^='/answers/'] >> nth=0", "href"));
        page.navigate(base + "/channels");
        all.add(page.getAttribute("main a[href^='/channels/']:not([href$='/new']) >> nth=0", "href"));
        page.navigate(base + "/by-hand");
        all.add(page.getAttribute("main a[href^='/by-hand/channels/']", "href"));
        all.add(second);
        all.addAll(appeal(page, decided));
        all.addAll(concern(page));
        all.addAll(document(page));
        version = propose(page);
        all.add("/policy/next/tried");
        return all;
    }

    /** A policy is read from its text and confirmed by keyboard; all pages on the way. */
    private List<String> document(Page page) {
        page.navigate(base + "/policy/next");
        page.focus("main a[href='/policy/read']");
        page.keyboard().press("Enter");
        page.waitForSelector("#f-file");
        String text = "Comments\n\n1. Comments with threats will be removed at any time.\n2. Spam will be removed.\n";
        page.setInputFiles(
                "#f-file", new FilePayload("policy.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.focus("main form button");
        page.keyboard().press("Enter");
        page.waitForSelector(".read-clauses");
        String reading = page.url().substring(base.length());
        page.focus("input[name='take-1']");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Threats");
        page.focus("button[value='draft']");
        page.keyboard().press("Enter");
        page.waitForURL("**/policy/next?from=*");
        assertThat(page.inputValue("#f-yaml"))
                .contains("place: Comments, item 2")
                .doesNotContain("item 1");
        return List.of("/policy/read", reading, page.url().substring(base.length()));
    }

    /** The letter about what was hidden, once it was, the page that it leads to, and an appeal with its papers. */
    private List<String> appeal(Page page, String decided) {
        page.navigate(base + "/letters");
        while (page.querySelector("ol.lines a[href^='/letters/']") == null) {
            page.reload();
        }
        String letter = page.getAttribute("ol.lines a[href^='/letters/'] >> nth=0", "href");
        page.navigate(base + letter + "?link=yes");
        Matcher link = Pattern.compile("/appeal/[0-9a-f-]{36}\\.[A-Za-z0-9_-]+").matcher(page.textContent(".letter"));
        page.navigate(base + "/appeals/new");
        page.fill("#f-number", decided);
        page.fill("#f-words", "It was meant for everybody.");
        page.click("main form button.btn-go");
        page.waitForURL("**/appeals/26-*");
        String appeal = page.url().substring(base.length());
        return List.of(letter, appeal, appeal + "/packet", link.find() ? link.group() : "");
    }

    /** Anybody reports a concern by keyboard, without scripts, and a person of the library answers it; all pages on the way. */
    private List<String> concern(Page staff) {
        try (BrowserContext context = browsers.context(1024, 800, ColorScheme.LIGHT, false)) {
            Page anybody = context.newPage();
            anybody.navigate(base + "/rules/cadott");
            anybody.focus("a[href^='/report/']");
            anybody.keyboard().press("Enter");
            anybody.waitForSelector("#f-words");
            anybody.focus("#f-place");
            anybody.keyboard().type("The bake sale");
            anybody.keyboard().press("Tab");
            anybody.keyboard().type("The date is wrong.");
            for (int tab = 0; tab < 3; tab++) {
                anybody.keyboard().press("Tab");
            }
            anybody.keyboard().press("Enter");
            anybody.waitForURL("**/report/cadott/*");
            String followed = anybody.url().substring(base.length());
            staff.navigate(base + "/concerns");
            staff.focus("main a.quiet-link");
            staff.keyboard().press("Enter");
            staff.waitForSelector("#answer-h");
            String concern = staff.url().substring(base.length());
            staff.check("input[value=acted]");
            staff.focus("#f-words");
            staff.keyboard().type("It is on Saturday.");
            staff.focus("form[action$='/answer'] button");
            staff.keyboard().press("Enter");
            staff.waitForSelector(".note-done");
            anybody.navigate(base + "/report/cadott");
            anybody.focus("#f-reference");
            anybody.keyboard().type(followed.replaceAll(".*/([A-Z0-9-]+)(\\?.*)?$", "$1"));
            anybody.keyboard().press("Enter");
            anybody.waitForSelector("#answer-h");
            assertThat(anybody.textContent("main")).contains("It is on Saturday.");
            return List.of("/concerns", "/concerns/new", concern, "/report/cadott", followed);
        }
    }

    /** Proposes another version of the policy and gives the link of the second person, who does not sign in. */
    private String propose(Page page) {
        page.navigate(base + "/policy/next");
        page.fill("#f-note", "The board, 3 June.");
        String text = page.inputValue("#f-yaml");
        page.fill("#f-yaml", text.replaceFirst("asks: (.*)", "asks: $1 We mean it."));
        page.click("main form button.btn-go");
        page.waitForSelector(".note-done");
        return latestLink("/policy-version/");
    }

    /** Reports a copyright notice; the matter with its steps. */
    private String notice(Page page) {
        page.navigate(base + "/tasks/new/notice-received");
        page.fill("#f-words", "The photo of the mill is said to be another's.");
        page.click("main form button.btn-go");
        page.waitForSelector("#step-1");
        return page.url().substring(base.length());
    }

    /** Adds somebody and gives the link by which they set their password, which nobody has opened yet. */
    private String invite(Page page) {
        page.navigate(base + "/people");
        page.fill("input[name=name]", "Wen Adler");
        page.fill("input[name=email]", "wen@cadott.example");
        page.click("main form button.btn-go");
        return latestLink("/welcome/");
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static String number(Page page) {
        return page.url().replaceAll(".*/comments/([0-9-]+).*", "$1");
    }

    private String latestLink(String path) {
        TestServer.eventually(
                "a message with " + path, () -> latestMessage(path).isPresent());
        String body = latestMessage(path).orElseThrow();
        int start = body.indexOf(path);
        return body.substring(start, body.indexOf('\n', start));
    }

    private Optional<String> latestMessage(String path) {
        var cadott = demo.server().bean(Organisations.class).named("cadott").orElseThrow();
        return demo.server().bean(Mail.class).latest(cadott.id(), 10).stream()
                .map(Message::body)
                .filter(one -> one.contains(path))
                .findFirst();
    }

    private String practicePage() {
        return demo.pages().toString().replace("practice.localhost", "127.0.0.1");
    }

    private String practicePost() {
        try (BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(practicePage());
            return practicePage() + page.getAttribute("main a[href*='/'] >> nth=0", "href");
        }
    }

    /** The pages that are open to everybody, or by a link. */
    List<String> open() {
        return List.of(
                "/sign-in",
                "/sign-in?wrong",
                "/forgotten",
                "/help",
                "/help/sign-in",
                second,
                version,
                "/welcome/none",
                welcome,
                "/rules/cadott",
                "/rules/ecrl",
                "/rules/ecrl/numbers",
                "/rules/ecrl/versions",
                "/rules/ecrl/versions/1",
                "/rules/ecrl/noticing",
                practicePage(),
                practicePost());
    }
}
