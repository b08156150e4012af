create table people.organisations (
    id         uuid primary key,
    slug       text        not null unique,
    name       text        not null,
    state      text        not null,
    zone       text        not null,
    created_at timestamptz not null
);
create table people.identities (
    id           uuid primary key,
    email        text        not null unique,
    name         text        not null,
    password     text,
    failures     int         not null default 0,
    locked_until timestamptz,
    created_at   timestamptz not null
);
create table people.sessions (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on people.sessions (expiry_time);
create index on people.sessions (principal_name);
create table people.sessions_attributes (
    session_primary_id char(36)     not null references people.sessions (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update on people.organisations, people.identities to ${application};
grant select, insert, update, delete on people.sessions, people.sessions_attributes to ${application};

create table people.memberships (
    organisation uuid        not null references people.organisations (id),
    identity     uuid        not null references people.identities (id),
    role         text        not null,
    since        timestamptz not null,
    primary key (organisation, identity)
);
create table people.roles (
    organisation uuid not null references people.organisations (id),
    role         text not null,
    title        text not null,
    permission   text not null,
    primary key (organisation, role, permission)
);
create table people.hours (
    organisation uuid not null references people.organisations (id),
    weekday      int  not null check (weekday between 1 and 7),
    opens        time not null,
    closes       time not null check (closes > opens),
    primary key (organisation, weekday, opens)
);
-- One-use links that let a person set a password.
create table people.welcomes (
    organisation uuid        not null references people.organisations (id),
    token_hash   bytea       not null,
    identity     uuid        not null references people.identities (id),
    expires_at   timestamptz not null,
    used_at      timestamptz,
    primary key (organisation, token_hash)
);
call public.guard('people.memberships');
call public.guard('people.roles');
call public.guard('people.hours');
call public.guard('people.welcomes');
grant select, insert, update on people.memberships, people.welcomes to ${application};
grant select, insert, delete on people.roles, people.hours to ${application};

-- An entry is written once; only its place in the tree is filled in later, by the sequencer.
create table log.entries (
    organisation uuid        not null,
    id           uuid        not null,
    kind         text        not null,
    at           timestamptz not null,
    subject      text        not null,
    actor        text        not null,
    line         bytea       not null,
    salt         bytea       not null,
    payload      bytea       not null,
    leaf_index   bigint,
    primary key (organisation, id)
);
create unique index entries_index on log.entries (organisation, leaf_index) where leaf_index is not null;
create index entries_pending on log.entries (organisation, id) where leaf_index is null;
create index entries_subject on log.entries (organisation, subject, id);
create table log.tiles (
    organisation uuid   not null,
    level        int    not null,
    place        bigint not null,
    width        int    not null,
    bytes        bytea  not null,
    primary key (organisation, level, place)
);
create table log.heads (
    organisation uuid        not null primary key,
    size         bigint      not null,
    checkpoint   text        not null,
    sealed_at    timestamptz not null
);
-- Who read what: the access log.
create table log.reads (
    organisation uuid        not null,
    id           uuid        not null,
    at           timestamptz not null,
    reader       text        not null,
    what         text        not null,
    subject      text        not null,
    primary key (organisation, id)
);
call public.guard('log.entries');
call public.guard('log.tiles');
call public.guard('log.heads');
call public.guard('log.reads');
grant select, insert on log.entries, log.reads to ${application};
grant update (leaf_index) on log.entries to ${application};
grant select, insert, update on log.tiles, log.heads to ${application};
