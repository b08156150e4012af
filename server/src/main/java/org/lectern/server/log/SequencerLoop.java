package org.lectern.server.log;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the sequencer: what was woken within a fifth of a second, everything every five seconds, so that a crash leaves nothing behind. */
@Component
class SequencerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);

    private final Sequencer sequencer;
    private final LogOwners owners;
    private @Nullable ScheduledExecutorService thread;

    SequencerLoop(Sequencer sequencer, LogOwners owners) {
        this.sequencer = sequencer;
        this.owners = owners;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sequencer").factory());
        var _ = started.scheduleWithFixedDelay(guarded(sequencer::sealWoken), 0, 100, TimeUnit.MILLISECONDS);
        var _ = started.scheduleWithFixedDelay(
                guarded(() -> owners.all().forEach(sequencer::sealAll)), 0, 5, TimeUnit.SECONDS);
        thread = started;
    }

    // A scheduled task that throws is never run again, so a failure is written down and the next round tries anew.
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("The log could not be sealed now and is tried again: {}", e.toString());
            }
        };
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
