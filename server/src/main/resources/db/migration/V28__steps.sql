-- What may follow when somebody's comments are taken down again and again, and what is put together for authorities after a threat.
create schema steps;
grant usage on schema steps to ${application};

-- A person's finding that two accounts are one person's; it holds until somebody takes it back.
create table steps.persons (
    organisation   uuid        not null,
    id             uuid        not null,
    channel        uuid        not null,
    handle         text        not null,
    author         text        not null,
    other_channel  uuid        not null,
    other_handle   text        not null,
    other_author   text        not null,
    why            text        not null,
    found_by       uuid        not null,
    found_at       timestamptz not null,
    revoked_by     uuid,
    revoked_at     timestamptz,
    revoked_why    text        not null default '',
    primary key (organisation, id)
);
create index persons_one on steps.persons (organisation, channel);
create index persons_other on steps.persons (organisation, other_channel);

-- "item" is the comment from whose case it was opened; "lasts_until" is the end of a limit or a block; "carried" says how far it is on
-- the platform.
create table steps.investigations (
    organisation  uuid        not null,
    id            uuid        not null,
    number        text        not null,
    item          uuid        not null,
    channel       uuid        not null,
    handle        text        not null,
    author        text        not null,
    state         text        not null,
    why           text        not null,
    opened_by     uuid        not null,
    opened_at     timestamptz not null,
    findings      text        not null default '',
    clauses       text[]      not null default '{}',
    found_by      uuid,
    step          text,
    lasts_until   timestamptz,
    notice        text        not null default '',
    language      text        not null default '',
    proposed_by   uuid,
    proposed_at   timestamptz,
    approved_by   uuid,
    approved_at   timestamptz,
    entry         uuid,
    object_until  timestamptz,
    carried       text        not null,
    carried_by    uuid,
    trouble       text        not null default '',
    ended_at      timestamptz,
    ended_by      uuid,
    reason        text        not null default '',
    primary key (organisation, id),
    unique (organisation, number)
);
create index investigations_open on steps.investigations (organisation, opened_at) where ended_at is null;
create index investigations_ended on steps.investigations (organisation, ended_at) where ended_at is not null;

create index investigations_undo on steps.investigations (organisation) where carried = 'UNDO_HANDED';

create table steps.cited (
    organisation  uuid not null,
    investigation uuid not null,
    decision      uuid not null,
    item          uuid not null,
    primary key (organisation, investigation, decision),
    foreign key (organisation, investigation) references steps.investigations
);
create index cited_decision on steps.cited (organisation, item);

-- What somebody says against a step in force, and what came of it; one answer is given.
create table steps.objections (
    organisation  uuid        not null,
    investigation uuid        not null,
    words         text        not null,
    source        text        not null,
    filed_by      uuid        not null,
    filed_at      timestamptz not null,
    heard_by      uuid,
    heard_at      timestamptz,
    stands        boolean,
    reason        text        not null default '',
    primary key (organisation, investigation),
    foreign key (organisation, investigation) references steps.investigations
);

-- Where a person saw the posted statement of a channel, and when.
create table steps.statements (
    organisation uuid        not null,
    id           uuid        not null,
    channel      uuid        not null,
    place        text        not null,
    seen_on      date        not null,
    seen_by      uuid        not null,
    noted_at     timestamptz not null,
    primary key (organisation, id)
);
create index statements_channel on steps.statements (organisation, channel, seen_on desc, noted_at desc);

-- A package for authorities about one comment; the file is kept as it was released.
create table steps.packages (
    organisation uuid        not null,
    id           uuid        not null,
    number       text        not null,
    item         uuid        not null,
    why          text        not null,
    asked_by     uuid        not null,
    asked_at     timestamptz not null,
    state        text        not null,
    answered_by  uuid,
    answered_at  timestamptz,
    reason       text        not null default '',
    recipient    text        not null default '',
    file         bytea,
    primary key (organisation, id)
);
create index packages_about on steps.packages (organisation, item, asked_at);
create index packages_asked on steps.packages (organisation, asked_at) where answered_at is null;

call public.guard('steps.persons');
call public.guard('steps.investigations');
call public.guard('steps.cited');
call public.guard('steps.objections');
call public.guard('steps.statements');
call public.guard('steps.packages');
grant select, insert, update on steps.persons, steps.investigations, steps.objections, steps.packages to ${application};
grant select, insert on steps.cited, steps.statements to ${application};

-- What one account wrote on a channel.
create index items_account on inbox.items (organisation, channel, author_handle, author, written_at desc, external_order desc);
