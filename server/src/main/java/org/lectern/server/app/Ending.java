package org.lectern.server.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be undone at the end, the last begun first. Ctrl-C and TERM find it from the first step of a start on, so that they leave
 * nothing behind whenever they come.
 */
final class Ending implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "ending");
    private boolean ending;

    private Ending() {}

    static Ending registered() {
        Ending made = new Ending();
        Runtime.getRuntime().addShutdownHook(made.hook);
        return made;
    }

    /** Begins something and remembers how it ends. Who asks for the end meanwhile waits for it; after that nothing begins any more. */
    synchronized <T> T begin(Supplier<T> step, Consumer<T> undo) {
        if (ending) {
            waitForHalt();
        }
        T begun = step.get();
        steps.push(() -> undo.accept(begun));
        return begun;
    }

    /** Does something that leaves nothing to be undone by itself; what it writes must not come while what is around it is being taken away. */
    void pass(Runnable step) {
        during(() -> {
            step.run();
            return Boolean.TRUE;
        });
    }

    /** As {@link #pass}, for a step that gives something. */
    <T> T during(Supplier<T> step) {
        return begin(step, _ -> {});
    }

    // The program is being ended while its start goes on; it must not begin anything, nor speak of a failure.
    private static void waitForHalt() {
        while (true) {
            LockSupport.park();
        }
    }

    private synchronized void end() {
        ending = true;
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException e) {
                LOG.warn("Not everything could be ended properly", e);
            }
        }
        ended.countDown();
    }

    /** Waits until the program was asked to end and everything has stopped. */
    void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // It is the shutdown itself that ends us.
        }
    }
}
