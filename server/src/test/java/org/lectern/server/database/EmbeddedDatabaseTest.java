package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Refusal;

@Tag("database")
class EmbeddedDatabaseTest {

    private static final Path FOLDER = TestDatabase.folder();
    private static DatabaseAccess access;

    @BeforeAll
    static void start() {
        access = EmbeddedDatabase.start(FOLDER);
    }

    @AfterAll
    static void stop() {
        access.stop().run();
        TestDatabase.remove(FOLDER);
    }

    @Test
    void whatIsCommittedIsWrittenThroughToTheDisk() throws SQLException {
        try (Connection connection = TestDatabase.open(access.application())) {
            assertThat(TestDatabase.one(connection, "show fsync")).isEqualTo("on");
            assertThat(TestDatabase.one(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(TestDatabase.one(connection, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void settingsInsideTheDatabaseDoNotTurnThatOff() throws SQLException {
        try (Connection connection = EmbeddedDatabase.superuser(running().port(), EmbeddedSecrets.in(FOLDER));
                var statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("select pg_reload_conf()");
            assertThat(TestDatabase.one(
                            connection, "select source from pg_settings where name = 'fsync' and setting = 'on'"))
                    .isEqualTo("command line");
            statement.execute("alter system reset fsync");
        }
    }

    @Test
    void oneThatSomebodyStartedWithoutWritingThroughIsRefused() throws IOException {
        Path folder = TestDatabase.folder();
        EmbeddedDatabase.start(folder);
        RunningPostgres proper = RunningPostgres.in(folder.resolve("postgres")).orElseThrow();
        String program = ProcessHandle.of(proper.process())
                .orElseThrow()
                .info()
                .command()
                .orElseThrow();
        proper.stop();
        Process careless = careless(program, folder.resolve("postgres"), proper.port());
        try {
            await().until(() -> answers(folder, proper.port()));
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOfSatisfying(Refusal.class, refused -> {
                assertThat(refused).hasMessageContaining("fsync is off");
                assertThat(refused.said(Messages.of(Locale.US)).todo()).contains("Stop the PostgreSQL");
            });
        } finally {
            RunningPostgres.in(folder.resolve("postgres")).ifPresent(RunningPostgres::stop);
            careless.destroy();
        }
        TestDatabase.remove(folder);
    }

    @Test
    void onlyThisMachineCanReachIt() throws IOException {
        for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : one.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> {
                                try (Socket socket = new Socket()) {
                                    socket.connect(
                                            new InetSocketAddress(
                                                    address, running().port()),
                                            2_000);
                                }
                            })
                            .as(address.toString())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(access.owner().url(), "lectern_owner", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(access.owner().url(), "postgres", "postgres"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void thePasswordsLieInAFileForTheirOwnerAlone() throws IOException {
        Path file = FOLDER.resolve("keys").resolve("database.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void theOneStillRunningIsUsedAgain() {
        long before = running().process();
        DatabaseAccess again = EmbeddedDatabase.start(FOLDER);
        assertThat(running().process()).isEqualTo(before);
        assertThat(again.application()).isEqualTo(access.application());
    }

    @Test
    void aRunningOneWithAnotherSystemIdentifierIsRefused() throws IOException {
        Path file = FOLDER.resolve("keys").resolve("database.properties");
        String kept = Files.readString(file);
        Properties changed = new Properties();
        changed.load(new java.io.StringReader(kept));
        changed.setProperty("system-identifier", "1234567890123456789");
        try (var writer = Files.newBufferedWriter(file)) {
            changed.store(writer, null);
        }
        assertThatThrownBy(() -> EmbeddedDatabase.start(FOLDER)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused).hasMessageContaining("system identifier").hasMessageContaining("1234567890123456789");
            assertThat(refused.said(Messages.of(Locale.US)).todo()).contains("--data");
        });
        Files.writeString(file, kept);
    }

    @Test
    void aRunningOneOfAnotherFolderIsRefusedAndLeftAlone() throws IOException {
        Path other = TestDatabase.folder();
        Files.createDirectories(other.resolve("postgres"));
        Files.copy(
                FOLDER.resolve("postgres").resolve("postmaster.pid"),
                other.resolve("postgres").resolve("postmaster.pid"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another folder")
                .hasMessageContaining(FOLDER.toString());
        assertThat(ProcessHandle.of(running().process())).isPresent();
        TestDatabase.remove(other);
    }

    @Test
    void aRunningOneThatOnlyClaimsToBeThisFolderIsRefused() throws IOException {
        Path other = TestDatabase.folder();
        Path cluster = Files.createDirectories(other.resolve("postgres"));
        List<String> lines = Files.readAllLines(FOLDER.resolve("postgres").resolve("postmaster.pid"));
        lines.set(1, cluster.toString());
        Files.write(cluster.resolve("postmaster.pid"), lines);
        assertThatThrownBy(() -> EmbeddedDatabase.start(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not accept this folder's password");
        TestDatabase.remove(other);
    }

    // PostgreSQL refuses to run as root, so a test run by root starts it without root's powers.
    private static Process careless(String program, Path cluster, int port) throws IOException {
        List<String> command =
                new ArrayList<>(System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(program, "-D", cluster.toString(), "-p", Integer.toString(port)));
        command.addAll(
                List.of("-c", "fsync=off", "-c", "unix_socket_directories=", "-c", "listen_addresses=127.0.0.1"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(cluster.resolveSibling("careless.log").toFile())
                .start();
    }

    private static boolean answers(Path folder, int port) {
        try (Connection connection = EmbeddedDatabase.superuser(port, EmbeddedSecrets.in(folder))) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static RunningPostgres running() {
        return RunningPostgres.in(FOLDER.resolve("postgres")).orElseThrow();
    }
}
