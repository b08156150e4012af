package org.lectern.server.hand;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** A library with a Facebook page that is looked after by hand, and somebody at a browser who pastes what they read there. */
final class ByHandLibrary {

    static final String PROMISE = "Casino bonus, click here to claim your prize 1";

    private final Library library;
    private final Browser browser;
    private final String channel;

    private ByHandLibrary(Library library, Browser browser, String channel) {
        this.library = library;
        this.browser = browser;
        this.channel = channel;
    }

    static ByHandLibrary open(TestServer server, String starter, String role) {
        return open(server, starter, role, "facebook");
    }

    static ByHandLibrary open(TestServer server, String starter, String role, String platform) {
        Library library = server.found(starter);
        Browser browser = server.signedIn(library, role);
        browser.get("/by-hand/new");
        Page added = browser.post(
                "/by-hand/new",
                Map.of(
                        "platform",
                        platform,
                        "name",
                        "Our Library",
                        "address",
                        "https://www." + platform + ".com/" + library.id()));
        return new ByHandLibrary(library, browser, added.sentTo().replace("/by-hand/channels/", ""));
    }

    Library library() {
        return library;
    }

    Browser browser() {
        return browser;
    }

    String channel() {
        return channel;
    }

    String channelPage() {
        return "/by-hand/channels/" + channel;
    }

    /** A thread as Facebook shows it, under one post, with a comment for each pair of name and words. */
    static String thread(String... namesAndWords) {
        StringBuilder thread = new StringBuilder(
                "Our Library\nJune 9 at 2:02 PM\n·\nSummer reading starts on Saturday\nAll reactions:\n5\nLike\nComment\nShare\nMost relevant\n");
        for (int i = 0; i < namesAndWords.length; i += 2) {
            thread.append(namesAndWords[i])
                    .append('\n')
                    .append(namesAndWords[i + 1])
                    .append("\n3h\nLike\nReply\n");
        }
        return thread.append("Write a comment…\n").toString();
    }

    /** Pastes; the path of the page on which it is confirmed. */
    String paste(String text, Map<String, String> more) {
        browser.get("/by-hand/paste?channel=" + channel);
        Map<String, String> form = new HashMap<>(more);
        form.put("channel", channel);
        form.put("text", text);
        return browser.post("/by-hand/paste", form).sentTo();
    }

    /** Pastes and takes in at once; what the next page says about it. */
    String bring(String text, boolean whole) {
        String draft = paste(text, Map.of());
        browser.get(draft);
        Page answer = browser.post(draft + "/take-in", whole ? Map.of("whole", "true") : Map.of());
        return browser.get(answer.sentTo()).text();
    }

    /** The path of the one task that waits, once it does. */
    String task() {
        TestServer.eventually("a task waits", () -> find().find());
        Matcher task = find();
        task.find();
        return task.group();
    }

    private Matcher find() {
        return Pattern.compile("/by-hand/tasks/[0-9a-f-]{36}")
                .matcher(browser.get("/by-hand").body());
    }

    boolean anyTask() {
        return find().find();
    }
}
