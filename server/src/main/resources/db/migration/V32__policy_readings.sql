-- A policy's text that was read from a document, and what a person has chosen of it so far. It counts for nothing; whoever has made a draft
-- of it, or does not want it, throws it away.
create table policy.readings (
    organisation uuid        not null,
    id           uuid        not null,
    file         text        not null,
    title        text        not null,
    lines        text        not null,
    read_by      uuid        not null,
    read_at      timestamptz not null,
    primary key (organisation, id)
);
create table policy.read_clauses (
    organisation uuid    not null,
    reading      uuid    not null,
    number       int     not null,
    place        text    not null,
    page         int     not null,
    line         int     not null,
    first_line   int     not null,
    last_line    int     not null,
    words        text    not null,
    suggested    text    not null,
    reasons      text[]  not null,
    labels       text[]  not null,
    drafts       text[]  not null,
    promise      text,
    term         text,
    rule         boolean not null,
    taken        boolean not null,
    name         text    not null,
    treatment    text    not null,
    primary key (organisation, reading, number),
    foreign key (organisation, reading) references policy.readings on delete cascade
);
call public.guard('policy.readings');
call public.guard('policy.read_clauses');
grant select, insert, update, delete on policy.readings to ${application};
grant select, insert, update, delete on policy.read_clauses to ${application};
