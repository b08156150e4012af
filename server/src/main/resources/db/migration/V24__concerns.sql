-- What anybody tells the library about its pages: one concern for each thing, with every report of it.
create schema concerns;
grant usage on schema concerns to ${application};

-- "revision" is that of the comment when the concern was opened, and of the one that was looked at once it is answered.
create table concerns.raised (
    organisation uuid        not null,
    id           uuid        not null,
    number       text        not null,
    item         uuid,
    revision     int         not null default 0,
    state        text        not null,
    opened_at    timestamptz not null,
    looked_at    timestamptz,
    ended_at     timestamptz,
    ended_by     uuid,
    outcome      text,
    answer       text        not null default '',
    language     text        not null default '',
    primary key (organisation, id),
    unique (organisation, number)
);
create index raised_open on concerns.raised (organisation, opened_at) where ended_at is null;
create index raised_ended on concerns.raised (organisation, ended_at) where ended_at is not null;
create unique index raised_about on concerns.raised (organisation, item) where ended_at is null and item is not null;

-- Each report, with the reference of who made it: only its hash is kept.
create table concerns.reports (
    organisation uuid        not null,
    id           uuid        not null,
    concern      uuid        not null,
    reference    bytea       not null,
    source       text        not null,
    place        text        not null,
    words        text        not null,
    name         text        not null,
    contact      text        not null,
    language     text        not null,
    reported_at  timestamptz not null,
    entered_by   uuid,
    primary key (organisation, id),
    unique (organisation, reference),
    foreign key (organisation, concern) references concerns.raised
);
create index reports_concern on concerns.reports (organisation, concern, reported_at);
call public.guard('concerns.raised');
call public.guard('concerns.reports');
grant select, insert, update on concerns.raised, concerns.reports to ${application};

-- A comment is known again by the address that somebody gives.
create index items_url on inbox.items using hash (url);

-- What a letter tells of its own, made ready by whoever answered.
alter table appeals.letters add column told text not null default '';
