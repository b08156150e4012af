package org.lectern.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.lectern.server.database.DatabaseAccess.Login;

/** A database that is brought from one version of the schema to the next while there is something in it. */
final class Upgrade {

    private final Login owner = TestDatabase.access().owner();
    private final String name;

    private Upgrade(String name) {
        this.name = name;
    }

    /** An empty one of this name. */
    static Upgrade of(String name) throws SQLException {
        Upgrade upgrade = new Upgrade(name);
        try (Connection server = TestDatabase.superuser();
                Statement statement = server.createStatement()) {
            statement.execute(
                    "create database " + name + " owner " + upgrade.owner.user() + " locale 'C' template template0");
        }
        return upgrade;
    }

    /** Migrates as its owner does, up to this version and with it. */
    void to(String version) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(
                        owner.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), owner.user(), owner.password())
                .placeholders(Map.of(
                        "application", TestDatabase.access().application().user()))
                .target(version)
                .load()
                .migrate();
    }

    void fill(String rows) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(rows);
        }
    }

    String one(String query) throws SQLException {
        try (Connection connection = superuser()) {
            return TestDatabase.one(connection, query);
        }
    }

    /** How many tables are not kept from their owner any more, as a migration may have left them. */
    String unguarded() throws SQLException {
        return one("select count(*) from pg_class where relkind = 'r' and relrowsecurity and not relforcerowsecurity");
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                TestDatabase.superuserAddress().replaceFirst("/[^/?]+\\?", "/" + name + "?"));
    }
}
