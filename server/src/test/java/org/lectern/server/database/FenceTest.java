package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.Fence.Column;
import org.lectern.server.database.Fence.Table;

@Tag("database")
class FenceTest {

    private static final String OURS = "aaaaaaaa-0000-7000-8000-000000000001";
    private static final String THEIRS = "bbbbbbbb-0000-7000-8000-000000000002";

    @Test
    void everyTableOutsideTheClosedListHasAPolicyForItsOwnerToo() throws SQLException {
        try (Connection connection = TestDatabase.superuser()) {
            List<Table> tables = Fence.fenced(connection);
            assertThat(tables).hasSizeGreaterThan(20);
            for (Table table : tables) {
                String guard = TestDatabase.one(connection, """
                        select c.relrowsecurity || ' ' || c.relforcerowsecurity || ' ' || count(p.polname) || ' '
                            || coalesce(bool_and(pg_get_expr(p.polqual, p.polrelid) like '%%current_setting(''lectern.organisation''%%'
                                and pg_get_expr(p.polwithcheck, p.polrelid) like '%%current_setting(''lectern.organisation''%%'), false)
                        from pg_class c left join pg_policy p on p.polrelid = c.oid
                        where c.oid = '%s'::regclass group by c.oid, c.relrowsecurity, c.relforcerowsecurity""".formatted(table.name()));
                assertThat(guard)
                        .as(table.name() + ": row security, forced, policies, by organisation")
                        .isEqualTo("true true 1 true");
            }
        }
    }

    @Test
    void theOrganisationComesFirstInEveryKey() throws SQLException {
        try (Connection connection = TestDatabase.superuser()) {
            for (Table table : Fence.fenced(connection)) {
                String others = TestDatabase.one(connection, """
                        select count(*) filter (where a.attname <> 'organisation') || ' of ' || count(*)
                            || case when bool_or(i.indisprimary) then '' else ', none primary' end
                        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                        where i.indisunique and i.indrelid = '%s'::regclass""".formatted(table.name()));
                assertThat(others)
                        .as(table.name() + ": unique keys that begin otherwise")
                        .matches("0 of [1-9]");
            }
        }
    }

    @Test
    void aConnectionThatServedAnOrganisationAndThenNoneFailsInsteadOfReading() throws SQLException {
        try (Connection connection = TestDatabase.application()) {
            connection.setAutoCommit(false);
            belongTo(connection, OURS);
            TestDatabase.one(connection, "select count(*) from inbox.items");
            connection.commit();
            for (Table table : Fence.fenced(connection)) {
                assertThatThrownBy(() -> TestDatabase.one(connection, "select count(*) from " + table.name()))
                        .as(table.name())
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("22P02"));
                connection.rollback();
            }
        }
    }

    @Test
    void aNewConnectionWithoutAnOrganisationFailsInsteadOfReading() throws SQLException {
        try (Connection connection = TestDatabase.application()) {
            assertThatThrownBy(() -> TestDatabase.one(connection, "select count(*) from inbox.items"))
                    .hasMessageContaining("lectern.organisation");
        }
    }

    @Test
    void oneOrganisationNeverSeesAnothersRows() throws SQLException {
        try (Connection connection = filled()) {
            for (Table table : Fence.fenced(connection)) {
                assertThat(TestDatabase.one(
                                connection, "select string_agg(distinct organisation::text, ',') from " + table.name()))
                        .as(table.name())
                        .isEqualTo(OURS);
            }
            connection.rollback();
        }
    }

    @Test
    void oneOrganisationCannotWriteForAnother() throws SQLException {
        try (Connection connection = filled()) {
            for (Table table : Fence.fenced(connection)) {
                if (TestDatabase.one(connection, "select has_table_privilege('" + table.name() + "', 'insert')")
                        .equals("t")) {
                    assertThat(refusal(connection, table.insert(THEIRS)))
                            .as("insert into " + table.name())
                            .isEqualTo("42501");
                }
            }
            connection.rollback();
        }
    }

    @Test
    void whatOneOrganisationDeletesIsItsOwn() throws SQLException {
        try (Connection connection = filled();
                Statement statement = connection.createStatement()) {
            List<String> deletable = new ArrayList<>();
            for (Table table : Fence.fenced(connection)) {
                if (refusal(connection, "delete from " + table.name()) == null) {
                    deletable.add(table.name());
                }
            }
            statement.execute("set local session authorization default");
            for (String table : deletable) {
                assertThat(TestDatabase.one(
                                connection, "select string_agg(distinct organisation::text, ',') from " + table))
                        .as(table)
                        .isEqualTo(THEIRS);
            }
            assertThat(deletable).contains("people.hours");
            connection.rollback();
        }
    }

    @Test
    void whatIsOnRecordCannotBeChangedOrDeletedByTheProgram() throws SQLException {
        Map<String, Set<String>> mayChange = Map.of(
                "log.entries", Set.of("leaf_index"),
                "log.reads", Set.of(),
                "inbox.captures", Set.of(),
                "inbox.revisions", Set.of(),
                "inbox.noticed", Set.of(),
                "policy.versions", Set.of(),
                "moderation.decisions", Set.of("state"));
        try (Connection connection = filled()) {
            for (Table table : Fence.fenced(connection)) {
                Set<String> open = mayChange.get(table.name());
                if (open == null) {
                    continue;
                }
                assertThat(refusal(connection, "delete from " + table.name())).isEqualTo("42501");
                assertThat(refusal(connection, "truncate " + table.name())).isEqualTo("42501");
                for (Column column : table.columns()) {
                    String change = "update " + table.name() + " set " + column.name() + " = " + column.sample(OURS);
                    assertThat(refusal(connection, change))
                            .as(change)
                            .isEqualTo(open.contains(column.name()) ? null : "42501");
                }
            }
            connection.rollback();
        }
    }

    @Test
    void theProgramCannotLowerTheFence() throws SQLException {
        try (Connection connection = filled()) {
            assertThat(refusal(connection, "alter table log.entries no force row level security"))
                    .isEqualTo("42501");
            assertThat(refusal(connection, "drop policy own_organisation on log.entries"))
                    .isEqualTo("42501");
            assertThat(refusal(connection, "set role lectern_owner")).isEqualTo("42501");
            assertThat(refusal(connection, "create table public.own (id int)")).isEqualTo("42501");
            connection.rollback();
        }
    }

    /** One row of each of two organisations in every table, seen as the program in a transaction of the first. */
    private static Connection filled() throws SQLException {
        Connection connection = TestDatabase.superuser();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            for (Table table : Fence.fenced(connection)) {
                statement.execute(table.insert(OURS));
                statement.execute(table.insert(THEIRS));
            }
            statement.execute("set local session authorization lectern_application");
        }
        belongTo(connection, OURS);
        return connection;
    }

    private static void belongTo(Connection connection, String organisation) throws SQLException {
        TestDatabase.one(connection, "select set_config('lectern.organisation', '" + organisation + "', true)");
    }

    /** The SQL state with which a statement is refused, null where it is not. */
    private static @org.jspecify.annotations.Nullable String refusal(Connection connection, String sql)
            throws SQLException {
        var before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return null;
        } catch (SQLException refused) {
            connection.rollback(before);
            return refused.getSQLState();
        }
    }
}
