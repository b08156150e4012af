package org.lectern.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** The one embedded PostgreSQL of a test JVM: migrated, empty, gone with the JVM. */
public final class TestDatabase {

    private static final Path FOLDER = folder();
    private static final DatabaseAccess ACCESS = start();

    private TestDatabase() {}

    private static DatabaseAccess start() {
        DatabaseAccess access = EmbeddedDatabase.start(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            access.stop().run();
            remove(FOLDER);
        }));
        Migrations.run(access);
        return access;
    }

    /** A folder of its own for one test. */
    public static Path folder() {
        try {
            return Files.createTempDirectory("lectern-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DatabaseAccess access() {
        return ACCESS;
    }

    /** A connection as the role that the program uses. */
    public static Connection application() throws SQLException {
        return open(ACCESS.application());
    }

    /** A connection as somebody whom no policy binds, to see what is really there. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                ACCESS.application().url(),
                "postgres",
                EmbeddedSecrets.in(FOLDER).superuser());
    }

    /** The address of that role with its password, as somebody might write it into the environment. */
    public static String superuserAddress() {
        return ACCESS.application().url() + "?user=postgres&password="
                + EmbeddedSecrets.in(FOLDER).superuser();
    }

    static Connection open(DatabaseAccess.Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    static String one(Connection connection, String sql) throws SQLException {
        try (var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
