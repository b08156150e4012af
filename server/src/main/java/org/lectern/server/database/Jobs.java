package org.lectern.server.database;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Schedules jobs in the transaction of the act that asks for them: both happen or neither. A job that runs at that moment may have read
 * what the act changes, so it is called once more when the run is over; the row of a job is locked until the act's transaction ends, and
 * a run that ends meanwhile waits for it.
 */
@Component
public class Jobs {

    static final String TABLE = "jobs.scheduled_tasks";

    private static final String SCHEDULE = """
            insert into jobs.scheduled_tasks as job (task_name, task_instance, execution_time, picked, version)
            values ({0}, {1}, {2}, false, 1)
            on conflict (task_name, task_instance) do update set
                called_at = case when job.picked then least(job.called_at, excluded.execution_time) else job.called_at end,
                execution_time = case when job.picked or not {3} then job.execution_time
                    else least(job.execution_time, excluded.execution_time) end
            """;

    private static final String CALLED =
            "select called_at from jobs.scheduled_tasks where task_name = {0} and task_instance = {1} for update";

    private static final String ANSWERED =
            "update jobs.scheduled_tasks set called_at = null where task_name = {0} and task_instance = {1}";

    private final DSLContext sql;

    Jobs(DSLContext sql) {
        this.sql = sql;
    }

    /** Schedules the job for one thing, unless it waits already. {@code job} is {@link Job#name()}. */
    public void schedule(String job, OrganisationId organisation, UUID subject, Instant at) {
        ask(job, organisation, subject, at, false);
    }

    /** Brings a job forward that waits, or schedules it. */
    public void hurry(String job, OrganisationId organisation, UUID subject, Instant at) {
        ask(job, organisation, subject, at, true);
    }

    private void ask(String job, OrganisationId organisation, UUID subject, Instant at, boolean forward) {
        sql.query(SCHEDULE, val(job), val(instance(organisation, subject)), val(at), val(forward))
                .execute();
    }

    /**
     * When the run that ends now is wanted to be followed by another, null if by none. In the open transaction: whoever calls from here on
     * waits for its end, and finds the job waiting.
     */
    @Nullable
    Instant answered(String job, String instance) {
        Instant called = sql.resultQuery(CALLED, val(job), val(instance)).fetchOne(0, Instant.class);
        if (called != null) {
            sql.query(ANSWERED, val(job), val(instance)).execute();
        }
        return called;
    }

    private static String instance(OrganisationId organisation, UUID subject) {
        return organisation + "/" + subject;
    }
}
