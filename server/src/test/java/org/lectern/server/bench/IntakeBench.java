package org.lectern.server.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.lectern.server.channels.Channels;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;
import org.lectern.server.testing.WordPressServer;

/** Measures the time from a comment written in a real WordPress to its place in the queue, with the interval of intake as it comes. */
public final class IntakeBench {

    private static final String INTERVAL = "PT15S";

    private IntakeBench() {}

    /** The first argument is the number of comments. */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        WordPressServer blog = WordPressServer.running();
        List<Long> times = new ArrayList<>();
        try (TestServer server = TestServer.start(Map.of("intake.interval", INTERVAL), Clock.systemUTC())) {
            Library library = server.found("cadott");
            server.bean(Channels.class)
                    .register(
                            library.id(),
                            "wordpress",
                            blog.access(),
                            library.id().toString());
            Desk desk = new Desk(server.signedIn(library, "director"));
            String post = blog.publish("Measured", "How long does it take?");
            measure(blog, desk, post, "A comment before the clock runs");
            for (int run = 1; run <= runs; run++) {
                times.add(measure(blog, desk, post, "Comment number " + run + " against the clock"));
                // Comments come at any moment between two looks, not always right after one.
                LockSupport.parkNanos(Duration.ofMillis(1_700L * run % 7_000).toNanos());
            }
        }
        times.sort(null);
        System.out.printf(
                "intake: %d comments written in a real WordPress, a look every %d s%n",
                runs, Duration.parse(INTERVAL).toSeconds());
        System.out.printf(
                "intake: in the queue after %.1f s (median), %.1f s (longest)%n",
                median(times) / 1e9, times.getLast() / 1e9);
        System.exit(0);
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static long measure(WordPressServer blog, Desk desk, String post, String words) {
        blog.comment(post, "Clock " + words.hashCode(), words);
        long written = System.nanoTime();
        while (desk.line(words).isEmpty()) {
            if (System.nanoTime() - written > Duration.ofMinutes(2).toNanos()) {
                throw new IllegalStateException("Not in the queue within two minutes: " + words);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return System.nanoTime() - written;
    }
}
