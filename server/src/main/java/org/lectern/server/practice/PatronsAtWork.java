package org.lectern.server.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    private final List<PracticePost> posts = new ArrayList<>();
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
        for (PatronPosts.Draft draft : PatronPosts.ALL) {
            patrons.posts.add(
                    platform.publish(draft.blog(), draft.title(), draft.text(), draft.by(), start.minus(draft.age())));
        }
        for (int i = 0; i < Patrons.BACKLOG; i++) {
            patrons.write(patrons.scripts.next());
        }
        patrons.await(patrons.scripts.next());
        return patrons;
    }

    private void write(Script script) {
        platform.comment(posts.get(script.post()), script.author(), script.text(), script.at());
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
