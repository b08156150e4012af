package org.lectern.server.database;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Schedules jobs in the transaction of the act that asks for them: both happen or neither. */
@Component
public class Jobs {

    static final String TABLE = "jobs.scheduled_tasks";

    private final SchedulerClient client;

    Jobs(DataSource database) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
    }

    /** Schedules the job for one thing, unless it is scheduled already. {@code job} is {@link Job#name()}. */
    public void schedule(String job, OrganisationId organisation, UUID subject, Instant at) {
        client.scheduleIfNotExists(new TaskInstance<>(job, instance(organisation, subject)), at);
    }

    /** Brings a scheduled job forward, or schedules it. A job that runs at this moment is left alone. */
    public void hurry(String job, OrganisationId organisation, UUID subject, Instant at) {
        String instance = instance(organisation, subject);
        boolean waiting = client.getScheduledExecution(TaskInstanceId.of(job, instance))
                .map(execution -> !execution.isPicked())
                .orElse(false);
        if (waiting) {
            bringForward(TaskInstanceId.of(job, instance), at);
        } else {
            schedule(job, organisation, subject, at);
        }
    }

    private void bringForward(TaskInstanceId waiting, Instant at) {
        try {
            client.reschedule(waiting, at);
        } catch (TaskInstanceCurrentlyExecutingException _) {
            // It has begun since it was looked at.
        }
    }

    private static String instance(OrganisationId organisation, UUID subject) {
        return organisation + "/" + subject;
    }
}
