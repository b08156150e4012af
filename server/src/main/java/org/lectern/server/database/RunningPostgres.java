package org.lectern.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lectern.server.words.Phrase;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** A PostgreSQL that postmaster.pid names and whose process is alive. Source of the line numbers: PostgreSQL's pidfile.h. */
record RunningPostgres(long process, Path directory, int port) {

    private static final String STARTING_UP = "57P03";

    /** The server that runs on the cluster's folder; empty where none does. */
    static Optional<RunningPostgres> in(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            long process = Long.parseLong(lines.getFirst().strip());
            return ProcessHandle.of(process)
                    .filter(ProcessHandle::isAlive)
                    .filter(RunningPostgres::looksLikePostgres)
                    .map(_ -> new RunningPostgres(
                            process,
                            Path.of(lines.get(1).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A process identifier is used again after a restart of the machine; another program under it is not a PostgreSQL.
    private static boolean looksLikePostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    /** The port of this server, if folder, process and system identifier are the cluster's own. @throws Refusal otherwise */
    int prove(Path cluster, EmbeddedSecrets secrets) {
        try {
            if (!Files.isSameFile(directory, cluster)) {
                throw refused(Phrase.of("postgres.folder", directory));
            }
            try (Connection connection = onceItIsUp(secrets);
                    var result = connection
                            .createStatement()
                            .executeQuery(
                                    "select current_setting('data_directory'), system_identifier from pg_control_system()")) {
                result.next();
                if (!Files.isSameFile(Path.of(result.getString(1)), cluster)) {
                    throw refused(Phrase.of("postgres.answers", result.getString(1)));
                }
                if (!result.getString(2).equals(secrets.systemIdentifier())) {
                    throw refused(Phrase.of(
                            "postgres.system", result.getString(2), String.valueOf(secrets.systemIdentifier())));
                }
            }
            return port;
        } catch (IOException e) {
            throw refused(Phrase.of("postgres.unreadable", String.valueOf(e.getMessage())));
        } catch (SQLException e) {
            throw refused(Phrase.of("postgres.password", String.valueOf(e.getMessage())));
        }
    }

    // After a crash PostgreSQL first reads what was written ahead, and says so to whoever asks.
    private Connection onceItIsUp(EmbeddedSecrets secrets) throws SQLException {
        for (int tries = 0; ; tries++) {
            try {
                return EmbeddedDatabase.superuser(port, secrets);
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState()) || tries == 600) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    /** Stops the server: politely, after five seconds by ending its sessions. */
    void stop() {
        ProcessHandle.of(process).ifPresent(server -> {
            server.destroy();
            if (!ended(server, Duration.ofSeconds(5))) {
                signalFastShutdown();
                if (!ended(server, Duration.ofSeconds(10))) {
                    throw new IllegalStateException("PostgreSQL does not end: " + process);
                }
            }
        });
    }

    // Its last act is to take its file away. After that it may be a zombie for long, as it is nobody's child here.
    private boolean ended(ProcessHandle server, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (runs(server) && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return !runs(server);
    }

    private boolean runs(ProcessHandle server) {
        return server.isAlive() && Files.exists(directory.resolve("postmaster.pid"));
    }

    private void signalFastShutdown() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process))
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal refused(Phrase why) {
        return new Refusal(Problem.EMBEDDED_FOREIGN, Long.toString(process), why);
    }
}
