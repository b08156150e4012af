package org.lectern.server.acceptance;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that the database holds about one comment at a moment. */
record ItemRows(List<Row> all) {

    static final String SQL = """
            with subject as (select cast(? as uuid) as id, cast(? as text) as house),
                d as (select moderation.decisions.* from moderation.decisions, subject where item = subject.id),
                f as (select appeals.filed.* from appeals.filed, subject where item = subject.id)
            select 'case' as what, c.id::text as id, c.state as state, c.version::text as more,
                    concat_ws('|', c.holder, c.claimed_until, c.resumes_at, c.hold_reason) as standing
                from cases.docket c, subject where c.kind = 'moderation' and c.subject = subject.id
            union all select 'item', i.id::text, i.status,
                    concat_ws('|', i.revision, i.sealed, i.expected, i.outside, i.arrived_as), ''
                from inbox.items i, subject where i.id = subject.id
            union all select 'decision', d.id::text, d.state, d.decided_by::text, concat_ws('|', d.act, d.clause, d.label)
                from d
            union all select 'carrying', e.id::text, e.state, e.decision::text, e.wanted
                from moderation.enforcements e where e.decision in (select id from d)
            union all select 'look', l.id::text, coalesce(l.answer, 'OPEN'), l.person::text,
                    concat_ws('|', l.decision, l.purpose, encode(l.token_hash, 'hex'))
                from moderation.second_looks l where l.decision in (select id from d)
            union all select 'difference', x.look::text, coalesce(x.outcome, 'OPEN'), x.decision::text, ''
                from moderation.differences x where x.decision in (select id from d)
            union all select 'right', r.decision::text, '', '', r.until::text
                from appeals.rights r where r.decision in (select id from d)
            union all select 'letter', l.id::text, l.state, '', '' from appeals.letters l, subject where l.about = subject.id
            union all select 'appeal', f."case"::text, f.state, f.decision::text, f.number from f
            union all select 'say', s."case"::text, s.says, s.person::text, ''
                from appeals.says s where s."case" in (select "case" from f)
            union all select 'matter', m."case"::text, case when m.ended_at is null then 'OPEN' else 'ENDED' end,
                    m.opened_by::text, m.trigger
                from procedures.matters m, subject where m.about = subject.id
            union all select 'step', s.id::text, s.state, s.number::text, s."case"::text
                from procedures.steps s
                where s."case" in (select "case" from procedures.matters m, subject where m.about = subject.id)
            union all select 'log', '', count(*)::text, '', coalesce(string_agg(l.kind, ' ' order by l.id), '')
                from log.entries l, subject where l.subject = subject.id::text
            union all select 'last entry', '', '', '', (select l.id::text from log.entries l order by l.id desc limit 1)
            union all select 'jobs', '', count(*)::text, '', ''
                from jobs.scheduled_tasks t, subject
                where t.task_instance like subject.house || '/%'
                    and t.task_name in ('enforcement', 'case-resume', 'second-look-unanswered', 'reply', 'answer-due')
            order by 1, 2, 4
            """;

    /** One of them; what {@code more} and {@code standing} say depends on what it is. */
    record Row(String what, String id, String state, String more, String standing) {}

    Stream<Row> of(String what) {
        return all.stream().filter(row -> row.what().equals(what));
    }

    Row the(String what) {
        return of(what).findFirst().orElseThrow();
    }

    boolean any(String what, Predicate<Row> which) {
        return of(what).anyMatch(which);
    }

    String caseState() {
        return the("case").state();
    }

    int moves() {
        return Integer.parseInt(the("case").more());
    }

    int revision() {
        return Integer.parseInt(the("item").more().split("\\|", 2)[0]);
    }

    boolean sealed() {
        return the("item").more().contains("|t|") || the("item").more().contains("|true|");
    }

    /** What a form that was opened now would send back. */
    String version() {
        return moves() + "." + revision();
    }

    /** The kinds of entry about it that came since. */
    List<String> entriesSince(ItemRows before) {
        List<String> kinds = List.of(the("log").standing().split(" "));
        return kinds.subList(Integer.parseInt(before.the("log").state()), kinds.size());
    }

    /** The same without who has the case, which asking what an act would do may change. */
    List<Row> butForTheHolder() {
        return all.stream()
                .map(row -> row.what().equals("case") ? new Row("case", row.id(), row.state(), row.more(), "") : row)
                .toList();
    }
}
