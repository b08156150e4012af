-- A file of comments on its way in. Its parts are kept until it has been read, so that reading it can be broken off and gone on with.
create table inbox.imports (
    organisation   uuid        not null,
    id             uuid        not null,
    channel        uuid        not null,
    name           text        not null,
    started_by     uuid        not null,
    started_at     timestamptz not null,
    history_before timestamptz not null,
    state          text        not null,
    reason         text,
    detail         text,
    size           bigint      not null,
    place          bigint      not null,
    line           bigint      not null,
    added          bigint      not null,
    known          bigint      not null,
    refused        bigint      not null,
    changed_at     timestamptz not null,
    primary key (organisation, id)
);
create table inbox.import_parts (
    organisation uuid  not null,
    import       uuid  not null,
    part         int   not null,
    bytes        bytea not null,
    primary key (organisation, import, part),
    foreign key (organisation, import) references inbox.imports on delete cascade
);
create table inbox.import_refused (
    organisation uuid   not null,
    import       uuid   not null,
    line         bigint not null,
    reason       text   not null,
    detail       text   not null,
    primary key (organisation, import, line),
    foreign key (organisation, import) references inbox.imports on delete cascade
);
call public.guard('inbox.imports');
call public.guard('inbox.import_parts');
call public.guard('inbox.import_refused');
grant select, insert, update, delete on inbox.imports to ${application};
grant select, insert, delete on inbox.import_parts to ${application};
grant select, insert on inbox.import_refused to ${application};

-- The file that an item came from, until the platform itself has shown it: what it does not show need not be gone.
alter table inbox.items add column import uuid;
