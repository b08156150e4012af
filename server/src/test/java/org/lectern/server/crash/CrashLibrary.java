package org.lectern.server.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.app.Founding;
import org.lectern.server.app.StartedServer;
import org.lectern.server.people.OpeningHours;
import org.lectern.server.platform.Access;
import org.lectern.server.testing.FreePorts;
import org.lectern.server.testing.TestServer;

/** The folder of an installation with one library, and what lies in it: its settings, its PostgreSQL, seen past the program. */
record CrashLibrary(Path folder, int port) {

    static final String DIRECTOR = "dana@crash.example";

    /** Founds a library with its blog at the address, and ends again properly. */
    static CrashLibrary found(Path folder, @Nullable Access blog) {
        CrashLibrary library = new CrashLibrary(folder, FreePorts.one());
        library.settings();
        try (StartedServer server = StartedServer.on(folder, Map.of(), Clock.systemUTC())) {
            Founding.Outcome outcome = server.bean(Founding.class)
                    .foundFirst(new Founding.Plan(
                            "crash",
                            "Crash Library",
                            "WI",
                            ZoneId.of("America/Chicago"),
                            List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))),
                            Rulebooks.text("cadott"),
                            new Founding.Newcomer("Dana", DIRECTOR),
                            TestServer.PASSWORD,
                            null,
                            null,
                            blog));
            if (!(outcome instanceof Founding.Outcome.Founded)) {
                throw new AssertionError(outcome);
            }
        }
        return library;
    }

    private void settings() {
        try {
            Files.writeString(folder.resolve("lectern.properties"), """
                    http.port = %d
                    platform.allow-loopback = true
                    intake.interval = PT1S
                    enforcement.grace = PT5S
                    """.formatted(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The process of the folder's PostgreSQL, by the file that it keeps itself; empty where it is not running. */
    ProcessHandle postmaster() {
        return ProcessHandle.of(Long.parseLong(pidFile().getFirst().strip())).orElseThrow();
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills PostgreSQL and all that it has started. */
    void killPostgres() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> family =
                new java.util.ArrayList<>(postmaster.descendants().toList());
        family.addFirst(postmaster);
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(one -> one.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    /** A connection that no policy binds. */
    Connection superuser() throws SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("keys").resolve("database.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/lectern",
                "postgres",
                secrets.getProperty("superuser"));
    }

    /** The one value that a query gives; empty where it gives none. */
    String ask(String sql) {
        try (Connection connection = superuser();
                var result = connection.createStatement().executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
