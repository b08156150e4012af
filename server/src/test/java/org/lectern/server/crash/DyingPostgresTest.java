package org.lectern.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.TestDatabase;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.FreePorts;
import org.lectern.server.testing.TestServer;

/** What a kill leaves half-made is made anew, and a PostgreSQL that dies under the running program comes back. */
@Tag("servers")
class DyingPostgresTest {

    private final Path folder = TestDatabase.folder();

    @AfterEach
    void remove() {
        TestDatabase.remove(folder);
    }

    @Test
    void aPostgresThatDiesIsStartedAgainAndTheProgramGoesOn() {
        CrashLibrary library = CrashLibrary.found(folder, null);
        LecternProcess lectern = LecternProcess.serve(folder);
        Browser browser = new Browser(library.address());
        assertThat(browser.get("/health").body()).isEqualTo("ok");
        long before = library.postmaster().pid();
        library.killPostgres();
        TestServer.eventually("it answers", () -> browser.get("/health").status() == 200);
        assertThat(library.postmaster().pid()).isNotEqualTo(before);
        browser.signIn(CrashLibrary.DIRECTOR, TestServer.PASSWORD);
        ProcessHandle postgres = library.postmaster();
        lectern.stop();
        TestServer.eventually("PostgreSQL has ended", () -> !postgres.isAlive());
    }

    @Test
    void aFirstStartThatWasKilledHalfWayIsDoneAnew() {
        CrashLibrary library = new CrashLibrary(folder, FreePorts.one());
        Path mark = folder.resolve("postgres.unfinished");
        LecternProcess first =
                LecternProcess.start(folder.resolve("first.txt"), "serve", "--data", folder.toString(), "--port", "0");
        TestServer.eventually("it begins to make its database", () -> Files.exists(mark));
        first.kill();
        assertThat(mark).exists();
        LecternProcess again = LecternProcess.start(
                folder.resolve("out.txt"),
                "serve",
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(library.port()));
        TestServer.eventually("the half-made one is gone and a new one made", () -> !Files.exists(mark));
        TestServer.eventually("its pages", () -> Files.exists(folder.resolve("run.json")));
        TestServer.eventually("ready", () -> again.said().contains("Lectern is ready at"));
        assertThat(mark).doesNotExist();
        assertThat(folder.resolve("postgres").resolve("pg_hba.conf"))
                .content()
                .isEqualTo("host all all 127.0.0.1/32 scram-sha-256\n");
        again.stop();
    }
}
