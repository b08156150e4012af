-- What a queue is read by stands with its cases: where a comment was written, under what and by whom, and what was noticed in it.
-- "rank" is the priority upside down, so that a row comparison finds the place in the list from which to read on.
alter table cases.docket add column rank double precision generated always as (-priority) stored;
alter table cases.docket add column channel uuid;
alter table cases.docket add column thread uuid;
alter table cases.docket add column author text not null default '';
alter table cases.docket add column labels text[] not null default '{}';
alter table cases.docket add column clauses text[] not null default '{}';
alter table cases.docket add column threat boolean not null default false;

-- Who works on it. With "claimed_until" it is theirs until then, without it was handed to them.
alter table cases.docket add column holder uuid;
alter table cases.docket add column claimed_until timestamptz;

-- When it comes back by itself, and why it rests.
alter table cases.docket add column resumes_at timestamptz;
alter table cases.docket add column hold_reason text not null default '';

-- When something about it was last done outside the queue, and what: "changed" on the platform or done "by-hand".
alter table cases.docket add column elsewhere text;
alter table cases.docket add column elsewhere_at timestamptz;

-- The owner fills them in for what is there already, which row-level security would keep from it.
alter table cases.docket no force row level security;
alter table inbox.items no force row level security;
alter table inbox.noticed no force row level security;
update cases.docket d set channel = i.channel, thread = i.post, author = coalesce(nullif(i.author_handle, ''), i.author)
from inbox.items i where i.organisation = d.organisation and i.id = d.subject;
update cases.docket d set labels = n.labels, clauses = n.clauses, threat = 'threat' = any (n.labels)
from (
    select i.organisation, i.id, array_agg(distinct n.label) as labels,
        coalesce(array_agg(distinct n.clause) filter (where n.clause is not null), '{}') as clauses
    from inbox.items i join inbox.noticed n
        on n.organisation = i.organisation and n.item = i.id and n.revision = i.revision
    group by i.organisation, i.id
) n
where n.organisation = d.organisation and n.id = d.subject and d.kind = 'moderation';
update cases.docket d set elsewhere = 'changed', elsewhere_at = i.status_at
from inbox.items i where i.organisation = d.organisation and i.id = d.subject and i.outside is not null and d.kind = 'moderation';
alter table cases.docket force row level security;
alter table inbox.items force row level security;
alter table inbox.noticed force row level security;

-- One index for each order in which cases are read.
drop index cases.docket_queue;
create index docket_open on cases.docket (organisation, kind, rank, opened_at, id)
    where state in ('WAITING', 'WAITING_FOR_SECOND');
create index docket_threats on cases.docket (organisation, kind, rank, opened_at, id)
    where state in ('WAITING', 'WAITING_FOR_SECOND') and threat;
create index docket_threads on cases.docket (organisation, kind, thread desc, rank, opened_at, id)
    where state in ('WAITING', 'WAITING_FOR_SECOND');
create index docket_authors on cases.docket (organisation, kind, author, rank, opened_at, id)
    where state in ('WAITING', 'WAITING_FOR_SECOND');
create index docket_held_by on cases.docket (organisation, kind, holder, rank, opened_at, id)
    where state in ('WAITING', 'WAITING_FOR_SECOND', 'ON_HOLD') and holder is not null;
create index docket_decided on cases.docket (organisation, kind, changed_at desc, id desc) where state = 'DECIDED';
create index docket_on_hold on cases.docket (organisation, kind, resumes_at, id) where state = 'ON_HOLD';
create index docket_elsewhere on cases.docket (organisation, kind, elsewhere_at desc, id desc) where elsewhere_at is not null;

-- A list of cases that a team has given a name: the address of the queue behind its question mark.
create table moderation.saved_views (
    organisation uuid        not null,
    id           uuid        not null,
    name         text        not null,
    query        text        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    primary key (organisation, id),
    unique (organisation, name)
);
-- How long a case stays with who began to decide it.
create table moderation.settings (
    organisation  uuid primary key,
    claim_minutes int  not null check (claim_minutes between 5 and 480)
);
call public.guard('moderation.saved_views');
call public.guard('moderation.settings');
grant select, insert, update, delete on moderation.saved_views to ${application};
grant select, insert, update on moderation.settings to ${application};

-- What a person said was noticed wrongly. "words" is the passage, so that the same words are known again in a later revision.
create table inbox.harmless (
    organisation uuid        not null,
    id           uuid        not null,
    item         uuid        not null,
    label        text        not null,
    facet        text,
    words        text        not null,
    marked_by    uuid        not null,
    marked_at    timestamptz not null,
    undone_by    uuid,
    undone_at    timestamptz,
    primary key (organisation, id),
    foreign key (organisation, item) references inbox.items
);
create unique index harmless_standing on inbox.harmless (organisation, item, label, coalesce(facet, ''), md5(words)) where undone_at is null;
create index harmless_labels on inbox.harmless (organisation, label) where undone_at is null;
call public.guard('inbox.harmless');
grant select, insert, update on inbox.harmless to ${application};
