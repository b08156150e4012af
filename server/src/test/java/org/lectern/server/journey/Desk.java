package org.lectern.server.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** A moderator at a browser: finds comments in the queue by their words and sends the forms that the pages offer. */
public final class Desk {

    private static final Pattern LINE =
            Pattern.compile("(?s)<li><a class=\"waiting\" id=\"case-([^\"]+)\".*?</a></li>");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9.]+)\"");
    private static final Pattern MORE = Pattern.compile("href=\"/comments\\?([^\"]+)\" id=\"queue-more\"");
    private static final Pattern LINK = Pattern.compile("/second-look/[0-9a-f-]{36}\\.[A-Za-z0-9_-]+");

    private final Browser browser;

    public Desk(Browser browser) {
        this.browser = browser;
    }

    public Browser browser() {
        return browser;
    }

    /** The number of the case that waits with these words, once it does. */
    public String waiting(String words) {
        TestServer.eventually(
                "in the queue: " + words, () -> !find(words, "waiting").isEmpty());
        return find(words, "waiting");
    }

    /** The line of the queue with these words, as a person reads it; empty where there is none. */
    public String line(String words) {
        return LINE.matcher(queue("waiting"))
                .results()
                .map(line -> new Page(200, line.group(), Map.of()).text())
                .filter(line -> line.contains(words))
                .findFirst()
                .orElse("");
    }

    public boolean waits(String number) {
        return queue("waiting").contains("id=\"case-" + number + "\"");
    }

    /** The numbers of what waits, the most pressing first. */
    public List<String> numbers() {
        return LINE.matcher(queue("waiting"))
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    private String find(String words, String view) {
        return LINE.matcher(queue(view))
                .results()
                .filter(line -> new Page(200, line.group(), Map.of()).text().contains(words))
                .map(line -> line.group(1))
                .findFirst()
                .orElse("");
    }

    /** All pages of the list, one after the other. */
    private String queue(String view) {
        StringBuilder pages = new StringBuilder();
        String query = "view=" + view;
        while (!query.isEmpty()) {
            String page = browser.get("/comments/queue?" + query).body();
            pages.append(page);
            Matcher more = MORE.matcher(page);
            query = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        return pages.toString();
    }

    /** The page on which the case is decided. */
    public Page open(String number) {
        return browser.get("/comments/" + number);
    }

    public Page casePage(String number) {
        return browser.get("/cases/" + number);
    }

    /** The form's version as the open page has it. */
    public String version(Page page) {
        Matcher version = VERSION.matcher(page.body());
        if (!version.find()) {
            throw new AssertionError("No form on this page: " + page.status() + " " + page.text());
        }
        return version.group(1);
    }

    /** Opens the case and sends the form. */
    public Page decide(String number, Map<String, String> fields) {
        return decide(number, version(open(number)), fields);
    }

    /** Sends the form of a page that was opened before. */
    public Page decide(String number, String version, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("version", version);
        form.put("confirmed", "yes");
        form.putIfAbsent("attest", "none");
        form.putIfAbsent("mirror", "yes");
        return browser.post("/cases/" + number + "/decisions", form);
    }

    public Page hide(String number, String clause, String ground, String reason) {
        return decide(number, removal("hide", clause, ground, reason));
    }

    public Page delete(String number, String clause, String ground, String reason) {
        return decide(number, removal("delete", clause, ground, reason));
    }

    public static Map<String, String> removal(String act, String clause, String ground, String reason) {
        return Map.of("act", act, "clause", clause, "groundText", ground, "reason", reason);
    }

    /** Undoes what was decided last, as the notice after it offers; the answer. */
    public Page undo(Page decided) {
        Page next = browser.get(decided.sentTo());
        Matcher undo = Pattern.compile("action=\"(/cases/[^\"]+/undo)\"").matcher(next.body());
        if (!undo.find()) {
            throw new AssertionError("Nothing to undo is offered: " + next.text());
        }
        return browser.post(undo.group(1), Map.of());
    }

    /** The links to second looks that were sent, the newest first, as the page of messages shows them. */
    public List<String> secondLooks() {
        return LINK.matcher(browser.get("/outbox").body())
                .results()
                .map(link -> link.group())
                .distinct()
                .toList();
    }
}
