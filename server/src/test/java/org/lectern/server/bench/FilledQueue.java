package org.lectern.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.server.testing.TestServer;

/** An organisation's cases in the number of a large library's many years, one of a hundred still open, written by SQL as the program would leave them. */
final class FilledQueue {

    private static final int AT_ONCE = 100_000;
    private static final List<String> TABLES = List.of(
            "inbox.captures",
            "inbox.posts",
            "inbox.items",
            "inbox.revisions",
            "inbox.noticed",
            "cases.docket",
            "cases.clocks",
            "moderation.decisions");

    private final TestServer server;
    private final Map<String, String> names;

    /** @param names what stands for {@code ${organisation}}, {@code ${channel}}, {@code ${policy}} and {@code ${person}} */
    FilledQueue(TestServer server, Map<String, String> names) {
        this.server = server;
        this.names = names;
    }

    void fill(int cases) throws SQLException, IOException {
        var owner = server.started().installation().database().owner();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set lectern.organisation = '" + names.get("organisation") + "'");
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '512MB'");
            List<String> again = drop(statement);
            statement.execute(text("before.sql").replace("${cases}", Integer.toString(cases)));
            for (int from = 1; from <= cases; from += AT_ONCE) {
                statement.execute(rows(from, Math.min(cases, from + AT_ONCE - 1)));
            }
            for (String one : again) {
                statement.execute(one);
            }
            for (String table : TABLES) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private String rows(int from, int to) throws IOException {
        String rows = text("cases.sql").replace("${from}", from + "::bigint").replace("${to}", to + "::bigint");
        for (Map.Entry<String, String> name : names.entrySet()) {
            rows = rows.replace("${" + name.getKey() + "}", name.getValue());
        }
        return rows;
    }

    /** Drops indexes and references, which are quicker made over all rows than row by row; what makes them again. */
    private static List<String> drop(Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> again = new ArrayList<>();
        String tables = "('" + String.join("'::regclass, '", TABLES) + "'::regclass)";
        try (ResultSet found = statement.executeQuery(
                "select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index i " + "where indrelid in "
                        + tables + " and not exists (select from pg_constraint where conindid = i.indexrelid)")) {
            while (found.next()) {
                drops.add("drop index " + found.getString(1));
                again.add(found.getString(2));
            }
        }
        try (ResultSet found = statement.executeQuery(
                "select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint "
                        + "where contype = 'f' and conrelid in " + tables)) {
            while (found.next()) {
                drops.add("alter table " + found.getString(1) + " drop constraint " + found.getString(2));
                again.add("alter table " + found.getString(1) + " add constraint " + found.getString(2) + " "
                        + found.getString(3) + " not valid");
            }
        }
        for (String one : drops) {
            statement.execute(one);
        }
        return again;
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(FilledQueue.class.getResourceAsStream("/bench/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
