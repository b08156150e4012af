package org.lectern.server.app;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What of the demo's organisations may come after the start, so that nobody waits for it. */
final class DemoHistory implements AutoCloseable {

    private final Queue<Runnable> left;
    private final Thread thread;

    private DemoHistory(Iterable<Runnable> parts) {
        left = new ConcurrentLinkedQueue<>();
        parts.forEach(left::add);
        thread = Thread.ofPlatform().name("demo-history").daemon().unstarted(this::work);
    }

    /** Begins with the parts, one after the other. */
    static DemoHistory begin(Iterable<Runnable> parts) {
        DemoHistory history = new DemoHistory(parts);
        history.thread.start();
        return history;
    }

    private void work() {
        for (Runnable part = left.poll(); part != null; part = left.poll()) {
            part.run();
        }
    }

    /** Lets the part that is under way come to its end, and begins no other. */
    @Override
    public void close() {
        left.clear();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
