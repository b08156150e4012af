-- Letters to persons of the public, and what somebody who had no part looks at again.
create schema appeals;
grant usage on schema appeals to ${application};

-- Until when a decision can be appealed, and the link of its letter; only the hash of its token is kept here.
create table appeals.rights (
    organisation uuid        not null,
    decision     uuid        not null,
    token_hash   bytea       not null,
    until        timestamptz not null,
    primary key (organisation, decision),
    unique (organisation, token_hash)
);

-- The token stands beside a letter until it is sent, as it must be written into it.
create table appeals.letters (
    organisation uuid        not null,
    id           uuid        not null,
    kind         text        not null,
    about        uuid        not null,
    decision     uuid,
    number       text        not null,
    language     text        not null,
    token        text,
    written_at   timestamptz not null,
    state        text        not null,
    ended_at     timestamptz,
    ended_by     uuid,
    how          text        not null default '',
    note         text        not null default '',
    body         text        not null default '',
    primary key (organisation, id)
);
create index letters_to_send on appeals.letters (organisation, written_at) where state = 'TO_SEND';
create index letters_about on appeals.letters (organisation, about);

create table appeals.filed (
    organisation uuid        not null,
    "case"       uuid        not null,
    number       text        not null,
    decision     uuid        not null,
    item         uuid        not null,
    way          text        not null,
    state        text        not null,
    source       text        not null,
    words        text        not null,
    contact      text        not null,
    language     text        not null,
    filed_at     timestamptz not null,
    filed_by     uuid,
    ended_at     timestamptz,
    reason       text        not null default '',
    not_restored text,
    primary key (organisation, "case"),
    unique (organisation, number),
    unique (organisation, decision)
);
create index filed_open on appeals.filed (organisation, filed_at) where ended_at is null;

-- What each who hears an appeal has said: one say each, and none from who stepped aside.
create table appeals.says (
    organisation uuid        not null,
    "case"       uuid        not null,
    person       uuid        not null,
    says         text        not null,
    reason       text        not null,
    said_at      timestamptz not null,
    primary key (organisation, "case", person),
    foreign key (organisation, "case") references appeals.filed
);
call public.guard('appeals.rights');
call public.guard('appeals.letters');
call public.guard('appeals.filed');
call public.guard('appeals.says');
grant select, insert, update on appeals.rights, appeals.letters, appeals.filed to ${application};
grant select, insert on appeals.says to ${application};
