insert into inbox.captures (organisation, id, channel, url, received_at, sha256, bytes)
select '${organisation}', pg_temp.made(3, n), '${channel}', 'http://localhost:1/archive/comments/' || n, pg_temp.written(n),
    sha256(int8send(n)), convert_to('{"id":' || n || ',"content":"' || repeat('What was received, byte for byte. ', 8) || '"}', 'UTF8')
from generate_series(${from}, ${to}) n;

insert into inbox.posts (organisation, id, channel, external_id, title, text, url, written_at, capture)
select '${organisation}', pg_temp.made(1, n - n % 40), '${channel}', 'p' || n, 'Summer reading ' || n, 'Read along with us.',
    'http://localhost:1/archive/' || n, pg_temp.written(n), pg_temp.made(3, n)
from generate_series(${from}, ${to}) n where n % 40 = 0 or n = 1;

insert into inbox.items (organisation, id, channel, post, external_id, external_order, author, author_handle, url, written_at,
    first_seen_at, status, status_at, arrived_as, revision)
select '${organisation}', pg_temp.made(2, n), '${channel}', pg_temp.made(1, n - n % 40), n::text, n, 'Reader ' || hashint8(n) % 50000,
    '@reader' || hashint8(n) % 50000, 'http://localhost:1/archive/comments/' || n, pg_temp.written(n), pg_temp.written(n), 'VISIBLE',
    pg_temp.written(n), 'VISIBLE', 1
from generate_series(${from}, ${to}) n;

insert into inbox.revisions (organisation, item, revision, text, substitutions, capture, seen_at)
select '${organisation}', pg_temp.made(2, n), 1,
    'Ring me at 320-555-0177 about comment ' || n || repeat(', and thank you for the summer reading and the late hours', 1 + pg_temp.thrown(n) % 5),
    '', pg_temp.made(3, n), pg_temp.written(n)
from generate_series(${from}, ${to}) n;

insert into inbox.noticed (organisation, item, revision, place, label, facet, clause, score, span_start, span_end, why, detector)
select '${organisation}', pg_temp.made(2, n), 1, 0,
    case when pg_temp.thrown(n) < 2 then 'threat' when pg_temp.thrown(n) < 20 then 'personal-info' else 'spam' end,
    case when pg_temp.thrown(n) between 2 and 19 then 'phone' end,
    case when pg_temp.thrown(n) < 2 then 'ec-abusive' when pg_temp.thrown(n) < 20 then 'ec-personal-info' else 'ec-spam-commercial' end,
    0.9, 11, 23, 'phone.north-american', 'phone'
from generate_series(${from}, ${to}) n where pg_temp.thrown(n) < 35;

-- One of a hundred is open, and they are spread over all; of those one of fifty waits for a second person. One of five thousand is on hold.
insert into cases.docket (organisation, id, number, kind, subject, state, priority, opened_at, changed_at, version, channel, thread, author,
    labels, clauses, threat, resumes_at, hold_reason)
select '${organisation}', pg_temp.made(4, n), to_char(pg_temp.written(n), 'YY') || '-' || lpad(n::text, 7, '0'), 'moderation', pg_temp.made(2, n),
    case when n % 5000 = 0 then 'WAITING_FOR_SECOND' when n % 100 = 0 then 'WAITING' when n % 5000 = 1 then 'ON_HOLD' else 'DECIDED' end,
    case when pg_temp.thrown(n) < 2 then 0.95 when pg_temp.thrown(n) < 20 then 0.6 when pg_temp.thrown(n) < 35 then 0.4 else 0 end,
    pg_temp.written(n), pg_temp.written(n) + interval '3 hours', 2, '${channel}', pg_temp.made(1, n - n % 40),
    '@reader' || hashint8(n) % 50000,
    case when pg_temp.thrown(n) < 2 then array['threat'] when pg_temp.thrown(n) < 20 then array['personal-info']
        when pg_temp.thrown(n) < 35 then array['spam'] else '{}' end,
    case when pg_temp.thrown(n) < 2 then array['ec-abusive'] when pg_temp.thrown(n) < 20 then array['ec-personal-info']
        when pg_temp.thrown(n) < 35 then array['ec-spam-commercial'] else '{}' end,
    pg_temp.thrown(n) < 2,
    case when n % 5000 = 1 then now() + interval '3 days' end, case when n % 5000 = 1 then 'The author was asked.' else '' end
from generate_series(${from}, ${to}) n;

insert into moderation.decisions (organisation, id, case_id, item, revision, act, policy_version, ground, reason, decided_by, decided_at, state, entry)
select '${organisation}', pg_temp.made(5, n), pg_temp.made(4, n), pg_temp.made(2, n), 1, 'leave-up', '${policy}', '', '', '${person}',
    pg_temp.written(n) + interval '3 hours', 'IN_FORCE', pg_temp.made(7, n)
from generate_series(${from}, ${to}) n where n % 100 <> 0 and n % 5000 <> 1;

-- One of twenty that are open needs an answer.
insert into cases.docket (organisation, id, number, kind, subject, state, priority, opened_at, changed_at, version)
select '${organisation}', pg_temp.made(6, n), 'A-' || n, 'response', pg_temp.made(2, n), 'WAITING', 0, pg_temp.written(n), pg_temp.written(n), 1
from generate_series(${from}, ${to}) n where n % 2000 = 0;

insert into cases.clocks (organisation, "case", clause, started_at, term, due_at, escalate, calendar, skipped, warned_at, step)
select '${organisation}', pg_temp.made(6, n), 'ec-monitor', pg_temp.written(n), '2 workdays', now() + (1 + n % 97) * interval '1 hour', '', 1, '', now(), 0
from generate_series(${from}, ${to}) n where n % 2000 = 0
