package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.DatabaseAccess.Login;

/** Cases that were there before queues were read by channel, thread, author and what was noticed. */
@Tag("database")
class QueueUpgradeTest {

    private static final String NAME = "lectern_before_queues";
    private static final String LIBRARY = "01990000-0000-7000-8000-000000000001";

    private static final String FILLED = """
            insert into inbox.captures values ('%1$s', '%1$s', '%1$s', '', now(), '', '');
            insert into inbox.items (organisation, id, channel, post, external_id, external_order, author, author_handle, url,
                    written_at, first_seen_at, status, status_at, arrived_as, revision, outside)
                select '%1$s', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), n::text, n, 'Ada', case n when 1 then '@ada' else '' end,
                    '', now(), now(), 'VISIBLE', now(), 'VISIBLE', 2, case n when 3 then 'TRASHED' end
                from generate_series(1, 3) n;
            insert into inbox.revisions
                select organisation, id, n, 'text', '', organisation, now() from inbox.items, generate_series(1, 2) n;
            insert into inbox.noticed
                select organisation, id, case external_order when 2 then 1 else 2 end, 0, 'threat', null, 'ec-threats', 1, null, null, '', ''
                from inbox.items where external_order < 3;
            insert into cases.docket
                select organisation, id, external_id, 'moderation', id, 'WAITING', 0.75, now(), now(), 1 from inbox.items;
            """.formatted(LIBRARY);

    private final Login owner = TestDatabase.access().owner();
    private final String url = owner.url().replaceFirst("/[^/?]+(\\?|$)", "/" + NAME + "$1");

    private void migrate(String to) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner.user(), owner.password())
                .placeholders(Map.of(
                        "application", TestDatabase.access().application().user()))
                .target(to)
                .load()
                .migrate();
    }

    @Test
    void theyAreReadByWhatIsKnownOfTheirComments() throws SQLException {
        try (Connection server = TestDatabase.superuser();
                Statement statement = server.createStatement()) {
            statement.execute("create database " + NAME + " owner " + owner.user() + " locale 'C' template template0");
        }
        migrate("14");
        try (Connection before = superuser();
                Statement statement = before.createStatement()) {
            statement.execute(FILLED);
        }
        migrate("15");
        try (Connection after = superuser()) {
            assertThat(TestDatabase.one(
                            after,
                            "select string_agg(concat_ws(' ', number, author, labels, clauses, threat, rank, elsewhere), ', ' order by number)"
                                    + " from cases.docket"))
                    .isEqualTo(
                            "1 @ada {threat} {ec-threats} t -0.75, 2 Ada {} {} f -0.75, 3 Ada {} {} f -0.75 changed");
            assertThat(TestDatabase.one(
                            after,
                            "select count(*) from cases.docket d join inbox.items i on i.id = d.subject"
                                    + " where d.channel = i.channel and d.thread = i.post"))
                    .isEqualTo("3");
            assertThat(
                            TestDatabase.one(
                                    after,
                                    "select count(*) from pg_class where relkind = 'r' and relrowsecurity and not relforcerowsecurity"))
                    .isEqualTo("0");
        }
    }

    private Connection superuser() throws SQLException {
        String postgres = TestDatabase.superuserAddress();
        return DriverManager.getConnection(postgres.replaceFirst("/[^/?]+\\?", "/" + NAME + "?"));
    }
}
