-- What a decision leaves for the numbers of its year: how many seconds the comment had waited, on its first decision only, and for which
-- clauses something had been noticed in it.
alter table moderation.decisions add column waited int;
alter table moderation.decisions add column noticed text[] not null default '{}';

-- The owner fills them in for what is there already, which row-level security would keep from it.
alter table moderation.decisions no force row level security;
alter table cases.docket no force row level security;
alter table inbox.noticed no force row level security;
update moderation.decisions d set waited = greatest(0, extract(epoch from d.decided_at - c.opened_at))::int
from cases.docket c where c.organisation = d.organisation and c.id = d.case_id and not exists (
    select from moderation.decisions e where e.organisation = d.organisation and e.item = d.item
        and (e.decided_at, e.id) < (d.decided_at, d.id) and e.state not in ('CANCELLED', 'DECLINED'));
update moderation.decisions d set noticed = n.clauses
from (
    select organisation, item, revision, array_agg(distinct clause) as clauses
    from inbox.noticed where clause is not null group by organisation, item, revision
) n
where n.organisation = d.organisation and n.item = d.item and n.revision = d.revision;
alter table moderation.decisions force row level security;
alter table cases.docket force row level security;
alter table inbox.noticed force row level security;

-- A year is counted from its part of one index, without its rows.
create index decisions_year on moderation.decisions (organisation, decided_at) include (clause, act, state, waited, noticed);
create index second_looks_answered on moderation.second_looks (organisation, answered_at) where answer is not null;
create index filed_year on appeals.filed (organisation, filed_at);
create index raised_year on concerns.raised (organisation, opened_at);
create index reports_year on concerns.reports (organisation, reported_at);

-- The years that a library shows to everybody, as they were when somebody first said so: what is shown does not move, not even when it is
-- shown again, so that no two of its states can be compared. A value that is not told is null.
create schema reports;
grant usage on schema reports to ${application};
create table reports.years (
    organisation uuid        not null,
    year         int         not null,
    shown_at     timestamptz not null,
    shown_by     uuid        not null,
    hidden_at    timestamptz,
    primary key (organisation, year)
);
create table reports.cells (
    organisation uuid not null,
    year         int  not null,
    place        int  not null,
    clause       text not null,
    says         text not null,
    figure       text not null,
    value        int,
    primary key (organisation, year, place, figure),
    foreign key (organisation, year) references reports.years
);
call public.guard('reports.years');
call public.guard('reports.cells');
grant select, insert, update on reports.years to ${application};
grant select, insert on reports.cells to ${application};

-- A version that somebody proposes; another person brings it into force, or says why not. At most one is open.
create table policy.proposals (
    organisation uuid        not null,
    id           uuid        not null,
    base         uuid        not null,
    title        text        not null,
    yaml         text        not null,
    note         text        not null,
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    state        text        not null,
    ended_by     uuid,
    ended_at     timestamptz,
    reason       text        not null default '',
    primary key (organisation, id)
);
create unique index proposals_open on policy.proposals (organisation) where state = 'OPEN';
call public.guard('policy.proposals');
grant select, insert, update on policy.proposals to ${application};
