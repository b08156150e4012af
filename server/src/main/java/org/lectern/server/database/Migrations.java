package org.lectern.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.lectern.server.database.DatabaseAccess.Login;

/** Brings the schema up to date as the owner, and refuses a program's role that could look over the fence. */
public final class Migrations {

    private Migrations() {}

    /** Migrates, then checks the program's role. @throws DatabaseRefused with the reason where Lectern must not start */
    public static void run(DatabaseAccess access) {
        try (Connection connection = connect(access.application())) {
            String role = one(connection, "select current_user");
            refuseUnsafe(connection, role);
            migrate(access.owner(), role);
            refuseOwner(connection, role);
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database does not answer: " + e.getMessage(),
                    "Check LECTERN_DATABASE_URL, and that PostgreSQL 16 to 18 is running there.");
        }
    }

    private static void migrate(Login owner, String role) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(
                        owner.url(),
                        owner.user().isEmpty() ? null : owner.user(),
                        owner.user().isEmpty() ? null : owner.password())
                .placeholders(Map.of("application", '"' + role.replace("\"", "\"\"") + '"'))
                .load()
                .migrate();
    }

    private static void refuseUnsafe(Connection connection, String role) throws SQLException {
        String power = one(
                connection,
                "select case when rolsuper then 'is a superuser' when rolbypassrls then 'may bypass row-level security' else '' end "
                        + "from pg_roles where rolname = current_user");
        if (!power.isEmpty()) {
            throw new DatabaseRefused(
                    "The program's database role " + role + " " + power
                            + ", so the database could not keep organisations apart",
                    "Make a plain role: create role lectern_application login password '...'; and name it in LECTERN_DATABASE_URL.");
        }
    }

    private static void refuseOwner(Connection connection, String role) throws SQLException {
        String owned = one(
                connection,
                "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                        + "where n.nspname in ('people','jobs','log','mail','policy','cases','channels','inbox','moderation') "
                        + "and pg_has_role(current_user, c.relowner, 'member')");
        if (!owned.equals("0")) {
            throw new DatabaseRefused(
                    "The program's database role " + role
                            + " owns Lectern's tables, so it could switch row-level security off",
                    "Use two roles: the owner in LECTERN_DATABASE_OWNER_URL, a plain one in LECTERN_DATABASE_URL.");
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return login.user().isEmpty()
                ? DriverManager.getConnection(login.url())
                : DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
