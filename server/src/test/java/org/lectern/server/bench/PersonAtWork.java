package org.lectern.server.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;

/**
 * Somebody who works on the queue as a browser shows it: reads a list, opens a comment, says "I am on it", thinks, decides, and looks
 * into other views now and then. Every three seconds the list is asked for anew, as the page does by itself.
 */
final class PersonAtWork implements Runnable {

    private static final Pattern LINE = Pattern.compile("id=\"case-([^\"]+)\"");
    private static final Pattern MORE = Pattern.compile("href=\"(/comments\\?[^\"]+)\" id=\"queue-more\"");
    private static final Pattern ANEW = Pattern.compile("hx-get=\"(/comments/queue\\?[^\"]+)\"");
    private static final List<String> VIEWS =
            List.of("mine", "threats", "due", "decided", "on-hold", "waiting&group=thread");

    private final Browser browser;
    private final Desk desk;
    private final Random random;
    private final long until;

    PersonAtWork(Browser browser, int number, long until) {
        this.browser = browser;
        this.desk = new Desk(browser);
        this.random = new Random(number);
        this.until = until;
    }

    @Override
    public void run() {
        Page list = read("/comments");
        while (System.nanoTime() < until) {
            think(list, 2);
            String number = one(list);
            Page comment = read("/comments/" + number);
            think(comment, 2);
            browser.post("/cases/" + number + "/claim", Map.of());
            comment = read("/comments/" + number);
            think(comment, 5);
            desk.decide(number, desk.version(comment), Map.of("act", "leave-up"));
            list = read(next(list));
            // A page that asks for nothing but who reads it, to hold the others against.
            read("/help");
        }
    }

    private Page read(String path) {
        Page page = browser.get(path);
        if (page.status() != 200) {
            throw new IllegalStateException(path + " answered " + page.status());
        }
        return page;
    }

    private String one(Page list) {
        List<String> numbers =
                LINE.matcher(list.body()).results().map(line -> line.group(1)).toList();
        return numbers.isEmpty() ? one(read("/comments")) : numbers.get(random.nextInt(numbers.size()));
    }

    /** The next page of the list one time of three, another view one time of six, else the beginning. */
    private String next(Page list) {
        Matcher more = MORE.matcher(list.body());
        return switch (random.nextInt(6)) {
            case 0, 1 -> more.find() ? more.group(1).replace("&amp;", "&") : "/comments";
            case 2 -> "/comments?view=" + VIEWS.get(random.nextInt(VIEWS.size()));
            default -> "/comments";
        };
    }

    /** Reads for so many seconds in the mean, while the page asks for its list every three. */
    private void think(Page page, int seconds) {
        Matcher anew = ANEW.matcher(page.body());
        long left = (long) (-Math.log(1 - random.nextDouble()) * seconds * 1e9);
        long three = Duration.ofSeconds(3).toNanos();
        for (; left > three && anew.reset().find() && System.nanoTime() < until; left -= three) {
            LockSupport.parkNanos(three);
            browser.get(anew.group(1).replace("&amp;", "&"));
        }
        LockSupport.parkNanos(left);
    }
}
