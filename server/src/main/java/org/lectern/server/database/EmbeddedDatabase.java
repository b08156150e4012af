package org.lectern.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.DatabaseAccess.Login;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Lectern brings along, in a folder of its own. It listens on loopback only, asks for a password and writes
 * through to the disk, and is started again if it dies. One that survived a crash of the program is used again once folder, process and system identifier prove
 * that it is this folder's.
 */
final class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final Path folder;
    private final Path cluster;
    private final EmbeddedSecrets secrets;
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("postgres-watch").daemon().factory());
    private @Nullable EmbeddedPostgres launched;
    private boolean stopped;

    private EmbeddedDatabase(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.cluster = this.folder.resolve("postgres");
        this.secrets = EmbeddedSecrets.in(this.folder);
    }

    /** Starts the folder's PostgreSQL or adopts the one still running; makes roles and database on the first start. */
    static DatabaseAccess start(Path folder) {
        try {
            return new EmbeddedDatabase(folder).open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new Refusal(
                    Problem.EMBEDDED_SILENT, folder, String.valueOf(e.getMessage()), folder.resolve("postgres.log"));
        }
    }

    private DatabaseAccess open() throws IOException, SQLException {
        Unfinished.of(cluster).clear();
        int port = RunningPostgres.in(cluster)
                .map(running -> running.prove(cluster, secrets))
                .orElseGet(() -> launch(0));
        requireDurable(port);
        return new DatabaseAccess(
                login(port, "lectern_application", secrets.application()),
                login(port, "lectern_owner", secrets.owner()),
                () -> watch(port),
                this::stop);
    }

    // PostgreSQL that dies is started again on the port that the program's connections go to.
    private void watch(int port) {
        var _ = watching.scheduleWithFixedDelay(() -> startAgainIfDead(port), 1, 1, TimeUnit.SECONDS);
    }

    // A scheduled task that throws is never run again.
    private synchronized void startAgainIfDead(int port) {
        try {
            if (!stopped && RunningPostgres.in(cluster).isEmpty()) {
                LOG.warn("PostgreSQL is not running any more; it is started again.");
                closeLaunched();
                launch(port);
                LOG.warn("PostgreSQL runs again.");
            }
        } catch (RuntimeException e) {
            LOG.warn("PostgreSQL could not be started now; it is tried again: {}", e.toString());
        }
    }

    // Stops what this program launched, if it still runs, and lets its hold on the folder go.
    private void closeLaunched() {
        try {
            if (launched != null) {
                launched.close();
                launched = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        watching.shutdown();
        synchronized (this) {
            stopped = true;
            Optional<RunningPostgres> running = RunningPostgres.in(cluster);
            closeLaunched();
            running.ifPresent(RunningPostgres::stop);
        }
    }

    // Unpacked once for each user of the machine, in a folder that only they can write to.
    private static Path program() throws IOException {
        Path program = Path.of(System.getProperty("user.home"), ".cache", "lectern", "postgres");
        Files.createDirectories(program);
        return program;
    }

    /** Launches on the port; 0 for any that is free. */
    private int launch(int port) {
        try {
            boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
            if (fresh) {
                Unfinished.of(cluster).begin();
                Files.createDirectories(cluster);
            }
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(program().toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("max_connections", "60")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()));
            if (port != 0) {
                builder.setPort(port);
            }
            if (!fresh) {
                builder.setConnectConfig("password", secrets.superuser());
            }
            EmbeddedPostgres started = builder.start();
            launched = started;
            if (fresh) {
                new FirstStart(started.getPort(), cluster, secrets).run();
            }
            secrets.remember(systemIdentifier(started.getPort(), secrets));
            if (fresh) {
                Unfinished.of(cluster).finish();
            }
            return started.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireDurable(int port) throws SQLException {
        try (Connection connection = superuser(port, secrets);
                var result = connection.createStatement().executeQuery("show fsync")) {
            result.next();
            if (!result.getString(1).equals("on")) {
                throw new Refusal(Problem.EMBEDDED_CARELESS, result.getString(1), cluster);
            }
        }
    }

    static String systemIdentifier(int port, EmbeddedSecrets secrets) throws SQLException {
        try (Connection connection = superuser(port, secrets);
                var result = connection
                        .createStatement()
                        .executeQuery("select system_identifier from pg_control_system()")) {
            result.next();
            return result.getString(1);
        }
    }

    static Connection superuser(int port, EmbeddedSecrets secrets) throws SQLException {
        return DriverManager.getConnection(url(port, "postgres"), "postgres", secrets.superuser());
    }

    private static Login login(int port, String user, String password) {
        return new Login(url(port, "lectern"), user, password);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
