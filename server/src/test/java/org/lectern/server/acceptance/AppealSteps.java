package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** What tests of appeals do again and again. */
final class AppealSteps {

    private static final Pattern LINK = Pattern.compile("/appeal/[0-9a-f-]{36}\\.[A-Za-z0-9_-]+");

    private AppealSteps() {}

    /** A comment that was hidden, the number of its case, and the page of the letter about it. */
    record Hidden(PracticeComment comment, String number, String letter) {}

    static Hidden hidden(PracticeLibrary library, String role, String words, String clause, String ground) {
        return hidden(library, role, words, clause, ground, "A number of somebody else.");
    }

    static Hidden hidden(
            PracticeLibrary library, String role, String words, String clause, String ground, String reason) {
        PracticeComment comment = library.write("Ada Quill", words);
        Desk desk = library.desk(role);
        String number = desk.waiting(words.substring(0, 18));
        desk.hide(number, clause, ground, reason);
        library.eventuallyVisible(comment, false);
        return new Hidden(comment, number, letter(desk.browser(), "A comment was taken down: " + number));
    }

    static String letter(Browser browser, String title) {
        Pattern line = Pattern.compile("href=\"(/letters/[0-9a-f-]{36})\">" + Pattern.quote(title));
        TestServer.eventually(
                title, () -> line.matcher(browser.get("/letters").body()).find());
        Matcher found = line.matcher(browser.get("/letters").body());
        return found.find() ? found.group(1) : "";
    }

    static String link(Browser browser, String letter) {
        Matcher link = LINK.matcher(browser.get(letter + "?link=yes").body());
        return link.find() ? link.group() : "";
    }

    static String appealed(PracticeLibrary library, String link, String words, String contact) {
        Browser author = library.signedOut();
        Page sent = author.post(link, Map.of("words", words, "contact", contact));
        assertThat(sent.status()).isEqualTo(303);
        Page page = author.get(sent.sentTo());
        assertThat(page.text()).contains("We have it");
        return page.text().replaceAll("(?s).*Reference ([0-9-]+)\\..*", "$1");
    }

    static Page say(Browser browser, String appeal, String says, String reason) {
        browser.get("/appeals/" + appeal);
        return browser.post("/appeals/" + appeal + "/say", Map.of("says", says, "reason", reason));
    }
}
