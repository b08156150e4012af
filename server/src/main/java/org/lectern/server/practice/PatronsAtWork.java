package org.lectern.server.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets the invented patrons write on a practice platform, each when their time has come by the clock. */
public final class PatronsAtWork implements AutoCloseable {

    private final PracticePlatform platform;
    private final Clock clock;
    private final Iterator<Script> scripts;
    private final Map<PracticeBlog, List<PracticePost>> posts = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("patrons").factory());
    private @Nullable ScheduledFuture<?> nextVisit;

    private PatronsAtWork(PracticePlatform platform, Clock clock, Iterator<Script> scripts) {
        this.platform = platform;
        this.clock = clock;
        this.scripts = scripts;
    }

    /** Publishes the posts and the comments of the two days before the start, and goes on by the clock until closed. */
    public static PatronsAtWork begin(PracticePlatform platform, long seed, Instant start, Clock clock) {
        PatronsAtWork patrons = new PatronsAtWork(
                platform, clock, new Patrons(seed, start).scripts().iterator());
        PracticeBlog.ALL.forEach(blog -> patrons.publish(blog, start));
        Script next = patrons.scripts.next();
        for (; next.at().isBefore(start); next = patrons.scripts.next()) {
            patrons.write(next);
        }
        patrons.await(next);
        return patrons;
    }

    private void publish(PracticeBlog blog, Instant start) {
        posts.put(
                blog,
                Writing.of(blog).posts().stream()
                        .map(draft -> platform.publish(
                                blog, draft.title(), draft.text(), draft.by(), start.minus(draft.age())))
                        .toList());
    }

    private void write(Script script) {
        PracticePost post = Objects.requireNonNull(posts.get(script.blog())).get(script.post());
        platform.comment(post, script.author(), script.text(), script.at());
    }

    private synchronized void await(Script script) {
        long wait = Math.max(0, Duration.between(clock.instant(), script.at()).toMillis());
        if (!thread.isShutdown()) {
            nextVisit = thread.schedule(() -> visit(script), wait, TimeUnit.MILLISECONDS);
        }
    }

    private void visit(Script script) {
        write(script);
        await(scripts.next());
    }

    @Override
    public synchronized void close() {
        if (nextVisit != null) {
            nextVisit.cancel(false);
        }
        thread.shutdownNow();
    }
}
