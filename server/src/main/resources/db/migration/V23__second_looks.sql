-- Which clause a second look asks about where none was cited, and what only who answers it learns.
alter table moderation.second_looks
    add column clause  text,
    add column because text;
create index second_looks_decision on moderation.second_looks (organisation, decision);
create index second_looks_open on moderation.second_looks (organisation, person) where answer is null;

-- While one seed holds. It is told when no look that it drew can still be open.
create table moderation.sample_periods (
    organisation uuid        not null,
    id           uuid        not null,
    seed         bytea       not null,
    share        int         not null,
    begun_at     timestamptz not null,
    ended_at     timestamptz,
    shown_at     timestamptz,
    primary key (organisation, id)
);
create unique index sample_periods_running on moderation.sample_periods (organisation) where ended_at is null;

-- The decisions that a seed has drawn, and what came of each; null until it is their time.
create table moderation.sample_draws (
    organisation uuid not null,
    decision     uuid not null,
    period       uuid not null,
    outcome      text,
    primary key (organisation, decision),
    foreign key (organisation, period) references moderation.sample_periods
);
create index sample_draws_period on moderation.sample_draws (organisation, period);

-- Where a second look came to something else than the decision.
create table moderation.differences (
    organisation uuid        not null,
    look         uuid        not null,
    decision     uuid        not null,
    opened_at    timestamptz not null,
    outcome      text,
    reason       text        not null default '',
    settled_by   uuid,
    settled_at   timestamptz,
    primary key (organisation, look),
    foreign key (organisation, look) references moderation.second_looks
);
create index differences_open on moderation.differences (organisation, opened_at) where outcome is null;
call public.guard('moderation.sample_periods');
call public.guard('moderation.sample_draws');
call public.guard('moderation.differences');
grant select, insert, update on moderation.sample_periods, moderation.sample_draws, moderation.differences to ${application};
