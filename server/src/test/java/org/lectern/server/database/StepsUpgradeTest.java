package org.lectern.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps and objections that were there before a step began by being carried out, and before a board could hear an objection. */
@Tag("database")
class StepsUpgradeTest {

    private static final String LIBRARY = "01990000-0000-7000-8000-000000000001";

    private static final String FILLED = """
            insert into steps.investigations (organisation, id, number, item, channel, handle, author, state, why, opened_by, opened_at, carried)
                select '%1$s', gen_random_uuid(), n::text, '%1$s', '%1$s', '', 'Ada', state, 'Again.', '%1$s', now(), carried
                from (values
                    (1, 'IN_FORCE', 'DONE'), (2, 'IN_FORCE', 'TO_DO'), (3, 'IN_FORCE', 'HANDED'), (4, 'IN_FORCE', 'REFUSED'),
                    (5, 'PROPOSED', 'NOTHING'), (6, 'LIFTED', 'TO_UNDO'), (7, 'ENDED', 'UNDONE')) as was (n, state, carried);
            insert into steps.objections (organisation, investigation, words, source, filed_by, filed_at, heard_by, heard_at, stands, reason)
                select organisation, id, 'It was my own.', 'phone', organisation, now(),
                    case number when '1' then null else organisation end, case number when '1' then null else now() end,
                    case number when '6' then false when '7' then true end, ''
                from steps.investigations where number in ('1', '6', '7');
            insert into appeals.filed (organisation, "case", number, decision, item, way, state, source, words, contact, language, filed_at)
                select '%1$s', '%1$s', '9', '%1$s', '%1$s', 'officer', 'TO_HEAR', 'phone', 'Why?', '', 'en-US', now();
            """.formatted(LIBRARY);

    @Test
    void theyStandWhereTheyStoodByTheirNewNames() throws SQLException {
        Upgrade upgrade = Upgrade.of("lectern_before_steps_begin");
        upgrade.to("36");
        upgrade.fill(FILLED);
        upgrade.to("45");
        assertThat(upgrade.one("select string_agg(concat_ws(' ', number, state, carried), ', ' order by number)"
                        + " from steps.investigations"))
                .isEqualTo("1 IN_FORCE DONE, 2 APPROVED TO_DO, 3 APPROVED HANDED, 4 NOT_DONE REFUSED,"
                        + " 5 PROPOSED NOTHING, 6 LIFTED TO_UNDO, 7 ENDED UNDONE");
        assertThat(upgrade.one("select string_agg(concat_ws(' ', i.number, o.state, o.words), ', ' order by i.number)"
                        + " from steps.objections o join steps.investigations i on i.id = o.investigation"))
                .isEqualTo("1 TO_HEAR It was my own., 6 RIGHT It was my own., 7 STANDS It was my own.");
        assertThat(upgrade.one("select string_agg(one_person, '') from steps.investigations"))
                .as("nothing is known of whether one person wrote it all")
                .isEmpty();
        assertThat(upgrade.one("select count(*) from appeals.filed where words = 'Why?' and restoring is null"))
                .isEqualTo("1");
        assertThat(upgrade.unguarded()).isEqualTo("0");
    }
}
