package org.lectern.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.lectern.server.database.DatabaseAccess.Login;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.lectern.server.words.WithoutPasswords;

/** Brings the schema up to date as the owner, and refuses a program's role that could look over the fence. */
public final class Migrations {

    private Migrations() {}

    /** Migrates, then checks the program's role. @throws Refusal with the reason where Lectern must not start */
    public static void run(DatabaseAccess access) {
        try (Connection connection = connect(access.application())) {
            String role = one(connection, "select current_user");
            refuseUnsafe(connection, role);
            connect(access.owner()).close();
            migrate(access.owner(), role);
            refuseOwner(connection, role);
        } catch (SQLException e) {
            throw new Refusal(Problem.DATABASE_SILENT, WithoutPasswords.of(String.valueOf(e.getMessage())));
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
                "select case when rolsuper then 'superuser' when rolbypassrls then 'bypasses' else 'plain' end "
                        + "from pg_roles where rolname = current_user");
        if (!power.equals("plain")) {
            throw new Refusal(
                    power.equals("superuser") ? Problem.DATABASE_ROLE_SUPERUSER : Problem.DATABASE_ROLE_BYPASSES, role);
        }
    }

    private static void refuseOwner(Connection connection, String role) throws SQLException {
        String owned = one(
                connection,
                "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                        + "where n.nspname in ('people','jobs','log','mail','policy','cases','procedures','channels','inbox','moderation','publishing','hand','attention','hosting','appeals','concerns','reports','steps') "
                        + "and pg_has_role(current_user, c.relowner, 'member')");
        if (!owned.equals("0")) {
            throw new Refusal(Problem.DATABASE_ROLE_OWNS, role);
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
