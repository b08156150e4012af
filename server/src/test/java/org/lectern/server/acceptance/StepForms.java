package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** What leads to an investigation, and its forms as somebody fills them in. */
final class StepForms {

    private static final Pattern DECISION = Pattern.compile("name=\"decision\" value=\"([0-9a-f-]{36})\"");

    private StepForms() {}

    /** A comment that was hidden, and the number of its case. */
    record Hidden(PracticeComment comment, String number) {}

    /** A comment with a number of somebody else, hidden for it, with a letter that waits. */
    static Hidden hidden(PracticeLibrary library, String author, String phone) {
        String words = "Ring " + author + " at " + phone;
        PracticeComment comment = library.write(author, words);
        Desk desk = library.desk("programming-librarian");
        String number = desk.waiting(phone);
        desk.hide(number, "ec-personal-info", phone, "A number of somebody else.");
        library.eventuallyVisible(comment, false);
        TestServer.eventually(
                "a letter waits",
                () -> desk.browser().get("/letters").body().contains("A comment was taken down: " + number));
        return new Hidden(comment, number);
    }

    /** The author was told, and did not appeal in the time that the policy gives. */
    static Hidden upheld(PracticeLibrary library, String author, String phone) {
        Hidden hidden = hidden(library, author, phone);
        letter(library, "A comment was taken down: " + hidden.number(), "sent", Map.of("how", "private-message"));
        over(library, hidden);
        return hidden;
    }

    /** Ends the letter that waits under this title: {@code act} is sent or not-sent. */
    static void letter(PracticeLibrary library, String title, String act, Map<String, String> form) {
        Browser browser = library.signedIn("programming-librarian");
        Matcher letter = Pattern.compile("href=\"(/letters/[0-9a-f-]{36})\">" + title)
                .matcher(browser.get("/letters").body());
        assertThat(letter.find()).as(title).isTrue();
        browser.get(letter.group(1));
        Page ended = browser.post(letter.group(1) + "/" + act, form);
        assertThat(ended.status()).as(ended.text()).isEqualTo(303);
    }

    /** The time for an appeal is over. */
    static void over(PracticeLibrary library, Hidden hidden) {
        library.one("update appeals.rights set until = now() - interval '1 day' where decision ="
                + " (select d.id from moderation.decisions d join cases.docket c on c.id = d.case_id and c.number = '"
                + hidden.number() + "') returning 1");
    }

    /** Opens an investigation that rests on all decisions about the account of a case; its address. */
    static String open(Browser browser, String number) {
        String all = String.join(
                ",",
                DECISION.matcher(browser.get("/authors/" + number).body())
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        Page sent = browser.post(
                "/authors/" + number + "/investigation", Map.of("decision", all, "why", "Numbers again and again."));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        return sent.sentTo();
    }

    /** Writes down what was found. */
    static void find(Browser browser, String step) {
        browser.get(step);
        Page sent = browser.post(
                step + "/findings",
                Map.of(
                        "findings",
                        "Two numbers of others.",
                        "clause",
                        "ec-personal-info",
                        "onePerson",
                        "Each ends with the same street."));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    }

    /** Proposes a step. */
    static Page propose(Browser browser, String step, String kind, String until, String notice) {
        browser.get(step);
        return browser.post(
                step + "/propose", Map.of("step", kind, "until", until, "notice", notice, "language", "en-US"));
    }

    /** Enters that the posted statement was seen today. */
    static void seen(Browser browser, String step) {
        String today = LocalDate.now(ZoneId.of("America/Chicago")).toString();
        assertThat(post(browser, step, "statement", Map.of("place", "About this blog", "seenOn", today))
                        .status())
                .isEqualTo(303);
    }

    /** Says by the form of the channel whose account it is. */
    static void capacity(PracticeLibrary library, String whose) {
        Browser director = library.signedIn("executive-director");
        String form = library.channelPath() + "/capacity";
        assertThat(director.get(form).text()).contains("nobody is limited or blocked");
        assertThat(director.post(form, Map.of("capacity", whose)).status()).isEqualTo(303);
    }

    /** Sends one of the forms of an investigation. */
    static Page post(Browser browser, String step, String act, Map<String, String> form) {
        browser.get(step);
        return browser.post(step + "/" + act, form);
    }
}
