package org.lectern.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What a new embedded PostgreSQL gets: passwords, the two roles, the database, and no way in without a password. */
record FirstStart(int port, Path cluster, EmbeddedSecrets secrets) {

    void run() throws SQLException, IOException {
        try (Connection connection =
                        DriverManager.getConnection(EmbeddedDatabase.url(port, "postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("set password_encryption = 'scram-sha-256'");
            statement.execute(
                    "create role lectern_owner login nosuperuser nobypassrls password '" + secrets.owner() + "'");
            statement.execute("create role lectern_application login nosuperuser nobypassrls password '"
                    + secrets.application() + "'");
            statement.execute(
                    "create database lectern owner lectern_owner encoding 'UTF8' locale 'C' template template0");
            statement.execute("revoke all on database lectern from public");
            statement.execute("grant connect on database lectern to lectern_application");
            statement.execute("alter role postgres password '" + secrets.superuser() + "'");
            Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }
}
