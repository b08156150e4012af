-- What a person of an organisation wants covered, when they are written to, and until when not.
create schema attention;
grant usage on schema attention to ${application};

create table attention.choices (
    organisation uuid        not null,
    person       uuid        not null,
    veiled       text[]      not null,
    grey         boolean     not null,
    at_opening   boolean     not null,
    times        text[]      not null,
    days         text[]      not null,
    muted_until  timestamptz,
    primary key (organisation, person)
);
-- Up to when it was looked whether something is to be told to a person.
create table attention.told (
    organisation uuid        not null,
    person       uuid        not null,
    at           timestamptz not null,
    primary key (organisation, person)
);
call public.guard('attention.choices');
call public.guard('attention.told');
grant select, insert, update on attention.choices, attention.told to ${application};

-- A message whose links ask for sign-in and therefore stay in it.
alter table mail.messages add column keeps_links boolean not null default false;
-- What was written to one person, the newest first.
create index messages_recipient on mail.messages (organisation, recipient, id desc);

-- What one author wrote under one post, for files of many comments under few posts.
create index items_author on inbox.items (organisation, post, author_handle, author, written_at, external_order);
