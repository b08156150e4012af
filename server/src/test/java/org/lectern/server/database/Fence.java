package org.lectern.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What PostgreSQL itself says about the tables of the program. */
final class Fence {

    /** The tables that belong to no organisation; the first migration names them. */
    static final Set<String> SHARED = Set.of(
            "people.organisations",
            "people.identities",
            "people.sessions",
            "people.sessions_attributes",
            "jobs.scheduled_tasks",
            "public.flyway_schema_history");

    private Fence() {}

    /** A column with the name of its type. */
    record Column(String name, String type) {

        /** The name as SQL takes it, whatever it means there otherwise. */
        String quoted() {
            return '"' + name + '"';
        }

        /** A literal that a row can have here; the organisation's own where it is that. */
        String sample(String organisation) {
            if (name.equals("organisation")) {
                return "'" + organisation + "'";
            }
            return switch (type) {
                case "uuid" -> "'00000000-0000-0000-0000-000000000001'";
                case "text", "varchar", "bpchar" -> name.equals("mirror") ? "'yes'" : "'x'";
                case "bytea" -> "'\\x00'::bytea";
                case "_text" -> "'{x}'";
                case "bool" -> "false";
                case "timestamptz" -> "'2026-06-09T14:00:00Z'";
                case "date" -> "'2026-06-09'";
                case "time" -> name.equals("closes") ? "'18:00'" : "'09:00'";
                case "int2", "int4", "int8", "float8" -> name.equals("claim_minutes") ? "30" : "1";
                default -> throw new IllegalStateException("No sample for " + type);
            };
        }
    }

    /** A table with its schema before it. */
    record Table(String name, List<Column> columns) {

        String insert(String organisation) {
            return "insert into " + name + " ("
                    + columns.stream().map(Column::quoted).collect(Collectors.joining(", ")) + ") values ("
                    + columns.stream()
                            .map(column -> column.sample(organisation))
                            .collect(Collectors.joining(", "))
                    + ")";
        }
    }

    /** Every table of the database but PostgreSQL's own and the closed list. */
    static List<Table> fenced(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname not like 'pg_t%' order by 1""")) {
            while (rows.next()) {
                if (!SHARED.contains(rows.getString(1))) {
                    tables.add(new Table(rows.getString(1), columns(connection, rows.getString(1))));
                }
            }
        }
        return tables;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum""")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return columns;
    }
}
