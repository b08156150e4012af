package org.lectern.server.acceptance;

import java.util.Map;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;

/** Second looks as who is asked sees and answers them. */
final class LookPages {

    private LookPages() {}

    /** Answers a second look. */
    static Page answer(Browser browser, String look, String says) {
        browser.get(look);
        return browser.post(look, Map.of("aboutYou", "no", "answer", says, "reason", "Read twice."));
    }

    /** The link of the newest question in the mail of somebody. */
    static String link(PracticeLibrary library, String email) {
        return library.mail().stream()
                .filter(message -> message.recipient().equals(email))
                .filter(message -> message.body().contains("/second-look/"))
                .map(message -> message.body().replaceAll("(?s).*(/second-look/\\S+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /** What a person reads before they answer, without what differs from comment to comment. */
    static String page(Browser browser, String look, String words) {
        browser.get(look);
        return browser.post(look, Map.of("aboutYou", "no"))
                .text()
                .replace(words, "")
                .replaceAll("by .*", "")
                .replaceAll("Under “.*?You see no names", "");
    }
}
