package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.TestServer;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks for a job gets a run that began after they asked, whatever the job was doing just then. */
@Tag("database")
class JobsTest {

    private static final Duration LONG = Duration.ofDays(30);

    private final TestServer server = TestServer.shared();
    private final OrganisationId library = server.found("cadott").id();
    private final DataSource database = server.bean(DataSource.class);
    private final Jobs jobs = server.bean(Jobs.class);
    private final Tenancy tenancy = server.bean(Tenancy.class);
    private final UUID subject = UUID.randomUUID();
    private final Patient job = new Patient();
    private final Leaping clock = new Leaping();
    private final JobRunner runner =
            new JobRunner(database, server.bean(TransactionTemplate.class), clock, jobs, List.of(job));

    /** A clock that goes on by a minute each time it is told to, as after a standstill of the whole program. */
    private static final class Leaping extends Clock {

        private final AtomicInteger minutes = new AtomicInteger();

        @Override
        public Instant instant() {
            return Instant.now().plus(Duration.ofMinutes(minutes.get()));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A job whose runs end when the test says so, and as it says. */
    private static final class Patient implements Job {

        private final String name = "patient-" + UUID.randomUUID();
        private final BlockingQueue<Instant> begun = new LinkedBlockingQueue<>();
        private final BlockingQueue<Next> ends = new LinkedBlockingQueue<>();

        @Override
        public String name() {
            return name;
        }

        @Override
        public Next run(OrganisationId organisation, UUID subject) {
            begun.add(Instant.now());
            try {
                return ends.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void begin() {
        runner.start();
    }

    @AfterEach
    void end() {
        job.ends.addAll(List.of(new Job.Next.Over(), new Job.Next.Over()));
        runner.stop();
    }

    private void aRunBegins(String which) throws InterruptedException {
        assertThat(job.begun.poll(20, TimeUnit.SECONDS)).as(which).isNotNull();
    }

    private void hurry() {
        tenancy.run(library, () -> jobs.hurry(job.name(), library, subject, Instant.now()));
    }

    @Test
    void whoeverHurriesAJobThatRunsGetsAnotherRunAlthoughThisOneWantsToRestForLong() throws InterruptedException {
        hurry();
        aRunBegins("the first");
        hurry();
        job.ends.add(new Job.Next.Again(Instant.now().plus(LONG)));
        aRunBegins("the one that was asked for during the first");
        job.ends.add(new Job.Next.Again(Instant.now().plus(LONG)));
        hurry();
        aRunBegins("the one that was asked for when the second had ended, or nearly");
    }

    @Test
    void whoeverSchedulesAJobThatRunsGetsAnotherRunAlthoughThisOneEndsIt() throws InterruptedException {
        tenancy.run(library, () -> jobs.schedule(job.name(), library, subject, Instant.now()));
        aRunBegins("the first");
        tenancy.run(library, () -> jobs.schedule(job.name(), library, subject, Instant.now()));
        job.ends.add(new Job.Next.Over());
        aRunBegins("the one that was asked for during the first");
    }

    @Test
    void anActThatIsNotDoneWhenTheRunEndsIsWaitedFor() throws InterruptedException {
        hurry();
        aRunBegins("the first");
        tenancy.run(library, () -> {
            jobs.hurry(job.name(), library, subject, Instant.now());
            job.ends.add(new Job.Next.Over());
            TestServer.eventually("the end of the run waits for this act", this::somebodyWaitsForALock);
        });
        aRunBegins("the one that was asked for in an act that ended after the run");
    }

    private boolean somebodyWaitsForALock() {
        try (var connection = database.getConnection()) {
            return !TestDatabase.one(connection, """
                    select count(*) from pg_stat_activity
                    where wait_event_type = 'Lock' and query like '%called_at%for update%' and pid <> pg_backend_pid()
                    """).equals("0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRunThatIsTakenForDeadIsNotMadeASecondTimeBesideItself() throws InterruptedException {
        hurry();
        aRunBegins("the first");
        // Picked, taken for dead, picked again and put off.
        TestServer.eventually("it is taken for dead", () -> {
            clock.minutes.incrementAndGet();
            return Integer.parseInt(scheduled("coalesce(max(version), 0)")) >= 5;
        });
        assertThat(job.begun).isEmpty();
        job.ends.add(new Job.Next.Over());
        aRunBegins("the one after it");
    }

    @Test
    void aRunThatNobodyAskedForIsNotMade() throws InterruptedException {
        hurry();
        aRunBegins("the first");
        job.ends.add(new Job.Next.Over());
        TestServer.eventually("the job is gone", this::nothingIsScheduled);
        assertThat(job.begun).isEmpty();
    }

    private boolean nothingIsScheduled() {
        return scheduled("count(*)").equals("0");
    }

    private String scheduled(String what) {
        try (var connection = database.getConnection()) {
            return TestDatabase.one(
                    connection, "select " + what + " from jobs.scheduled_tasks where task_name = '" + job.name() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
