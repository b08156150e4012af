package org.lectern.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.TestDatabase;
import org.lectern.server.testing.FreePorts;
import org.lectern.server.testing.TestServer;

/** What a start refuses says why, and what to do; what was running goes on. */
@Tag("servers")
class RefusedStartTest {

    private static final Path FOLDER = TestDatabase.folder();
    private static final CrashLibrary LIBRARY = CrashLibrary.found(FOLDER, null);

    private final Path out = FOLDER.resolve("refused.txt");

    @AfterAll
    static void remove() {
        TestDatabase.remove(FOLDER);
    }

    private String refused(String... arguments) {
        LecternProcess process = LecternProcess.start(out, arguments);
        assertThat(process.ended()).as(process.said()).isEqualTo(1);
        return process.said();
    }

    @Test
    void aSecondLecternOnTheSameFolderIsRefusedAndTheFirstGoesOn() {
        LecternProcess first = LecternProcess.serve(FOLDER);
        long postgres = LIBRARY.postmaster().pid();
        assertThat(refused("serve", "--data", FOLDER.toString(), "--port", Integer.toString(FreePorts.one())))
                .contains("Another Lectern is working on", "--data");
        assertThat(LIBRARY.postmaster().pid()).isEqualTo(postgres);
        assertThat(LIBRARY.ask("select 1")).isEqualTo("1");
        ProcessHandle server = LIBRARY.postmaster();
        first.stop();
        TestServer.eventually("PostgreSQL ends with the program", () -> !server.isAlive());
    }

    @Test
    void aTakenPortIsRefusedAndNothingIsLeftRunning() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refused("serve", "--data", FOLDER.toString(), "--port", Integer.toString(taken.getLocalPort())))
                    .contains("Port " + taken.getLocalPort() + " cannot be used", "--port");
        }
        assertThat(FOLDER.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void afterAKillAPostgresThatIsNotTheFoldersOwnIsRefused() throws IOException {
        LecternProcess.serve(FOLDER).kill();
        long postgres = LIBRARY.postmaster().pid();
        Path secrets = FOLDER.resolve("keys").resolve("database.properties");
        String kept = Files.readString(secrets);
        Properties changed = new Properties();
        try (var in = Files.newBufferedReader(secrets)) {
            changed.load(in);
        }
        changed.setProperty("system-identifier", "42");
        try (var writer = Files.newBufferedWriter(secrets)) {
            changed.store(writer, null);
        }
        assertThat(refused("serve", "--data", FOLDER.toString()))
                .contains("not Lectern's own", "system identifier", "--data");
        assertThat(LIBRARY.postmaster().pid()).as("it is left alone").isEqualTo(postgres);
        Files.writeString(secrets, kept);
        LecternProcess again = LecternProcess.serve(FOLDER);
        assertThat(LIBRARY.postmaster().pid()).as("its own is used again").isEqualTo(postgres);
        again.stop();
    }

    @Test
    void aSettingThatDoesNotExistIsNamed() throws IOException {
        Path folder = TestDatabase.folder();
        Files.writeString(folder.resolve("lectern.properties"), "intake.intervall = PT1S\n");
        assertThat(refused("serve", "--data", folder.toString())).contains("There is no setting intake.intervall");
        TestDatabase.remove(folder);
    }
}
