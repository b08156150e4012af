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
import org.lectern.server.database.DatabaseAccess.Login;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/**
 * The PostgreSQL that Lectern brings along, in a folder of its own. It listens on loopback only, asks for a password and writes
 * through to the disk. One that survived a crash of the program is used again once folder, process and system identifier prove
 * that it is this folder's.
 */
final class EmbeddedDatabase {

    private final Path folder;
    private final Path cluster;
    private final EmbeddedSecrets secrets;

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
        int port = RunningPostgres.in(cluster)
                .map(running -> running.prove(cluster, secrets))
                .orElseGet(this::launch);
        requireDurable(port);
        return new DatabaseAccess(
                login(port, "lectern_application", secrets.application()),
                login(port, "lectern_owner", secrets.owner()),
                () -> RunningPostgres.in(cluster).ifPresent(RunningPostgres::stop));
    }

    // Unpacked once for each user of the machine, in a folder that only they can write to.
    private static Path program() throws IOException {
        Path program = Path.of(System.getProperty("user.home"), ".cache", "lectern", "postgres");
        Files.createDirectories(program);
        return program;
    }

    private int launch() {
        try {
            boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
            if (fresh) {
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
            if (!fresh) {
                builder.setConnectConfig("password", secrets.superuser());
            }
            EmbeddedPostgres started = builder.start();
            if (fresh) {
                new FirstStart(started.getPort(), cluster, secrets).run();
            }
            secrets.remember(systemIdentifier(started.getPort(), secrets));
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
