package org.lectern.server.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the jobs of all modules. What a killed program left picked is taken up again within ten seconds. */
@Component
class JobRunner implements SmartLifecycle {

    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private static final Duration UNTIL_OVER = Duration.ofSeconds(1);

    private final DataSource database;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Jobs asked;
    private final List<Job> jobs;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private @Nullable Scheduler scheduler;

    JobRunner(DataSource database, TransactionTemplate transactions, Clock clock, Jobs asked, List<Job> jobs) {
        // What a run leaves is written in the transaction in which it is seen whether somebody called meanwhile.
        this.database = new TransactionAwareDataSourceProxy(database);
        this.transactions = transactions;
        this.asked = asked;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Override
    public void start() {
        List<Task<?>> tasks = new ArrayList<>();
        jobs.forEach(job -> tasks.add(task(job)));
        Scheduler started = Scheduler.create(database, tasks)
                .tableName(Jobs.TABLE)
                .clock(clock::instant)
                .threads(8)
                .pollingInterval(Duration.ofMillis(250))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(4))
                .build();
        started.start();
        scheduler = started;
    }

    private Task<Void> task(Job job) {
        return Tasks.custom(job.name(), Void.class)
                .onDeadExecutionRevive()
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, clock.instant().plus(PAUSES.after(failed.getExecution().consecutiveFailures + 1))))
                .execute((TaskInstance<Void> instance, ExecutionContext _) -> completion(job, instance.getId()));
    }

    private CompletionHandler<Void> completion(Job job, String instance) {
        String run = job.name() + " " + instance;
        // After a standstill of the whole program what runs is taken for dead. It is run again, and not beside itself.
        if (!running.add(run)) {
            return (done, operations) ->
                    operations.reschedule(done, clock.instant().plus(UNTIL_OVER));
        }
        Job.Next next;
        try {
            next = run(job, instance);
        } finally {
            running.remove(run);
        }
        return (done, operations) -> transactions.executeWithoutResult(_ -> {
            Instant called = asked.answered(job.name(), instance);
            switch (next) {
                case Job.Next.Over() when called == null -> operations.stop();
                case Job.Next.Over() -> operations.reschedule(done, Objects.requireNonNull(called));
                case Job.Next.Again(var at) ->
                    operations.reschedule(done, called != null && called.isBefore(at) ? called : at);
            }
        });
    }

    private static Job.Next run(Job job, String instance) {
        int slash = instance.indexOf('/');
        return job.run(
                new OrganisationId(UUID.fromString(instance.substring(0, slash))),
                UUID.fromString(instance.substring(slash + 1)));
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
