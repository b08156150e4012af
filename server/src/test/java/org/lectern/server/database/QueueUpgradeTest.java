package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases that were there before queues were read by channel, thread, author and what was noticed. */
@Tag("database")
class QueueUpgradeTest {

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

    @Test
    void theyAreReadByWhatIsKnownOfTheirComments() throws SQLException {
        Upgrade upgrade = Upgrade.of("lectern_before_queues");
        upgrade.to("14");
        upgrade.fill(FILLED);
        upgrade.to("15");
        assertThat(upgrade.one(
                        "select string_agg(concat_ws(' ', number, author, labels, clauses, threat, rank, elsewhere), ', ' order by number)"
                                + " from cases.docket"))
                .isEqualTo("1 @ada {threat} {ec-threats} t -0.75, 2 Ada {} {} f -0.75, 3 Ada {} {} f -0.75 changed");
        assertThat(upgrade.one("select count(*) from cases.docket d join inbox.items i on i.id = d.subject"
                        + " where d.channel = i.channel and d.thread = i.post"))
                .isEqualTo("3");
        assertThat(upgrade.unguarded()).isEqualTo("0");
    }
}
