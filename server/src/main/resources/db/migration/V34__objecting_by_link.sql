-- The link in the letter of a step, through which its reader can object; only the hash of its token is kept here.
create table steps.links (
    organisation  uuid  not null,
    investigation uuid  not null,
    token_hash    bytea not null,
    primary key (organisation, investigation),
    unique (organisation, token_hash),
    foreign key (organisation, investigation) references steps.investigations
);
call public.guard('steps.links');
grant select, insert on steps.links to ${application};

-- Nobody of the library files what comes through the link; its answer goes where its writer said, in their language.
alter table steps.objections alter column filed_by drop not null;
alter table steps.objections add column contact text not null default '';
alter table steps.objections add column language text not null default '';

-- By which chance removals wait that are about nobody protected; it stays the same for an account as long as the seed holds.
create table moderation.hold_seeds (
    organisation uuid        not null,
    begun_at     timestamptz not null,
    seed         bytea       not null,
    share        int         not null,
    primary key (organisation, begun_at)
);
call public.guard('moderation.hold_seeds');
grant select, insert on moderation.hold_seeds to ${application};

-- Which comment an answer says that it quotes, by the number of its case; empty for none.
alter table publishing.replies add column quotes text not null default '';

-- The capture that an answer quotes, the entry that put it on record, and the words.
create table publishing.quotations (
    organisation  uuid        not null,
    reply         uuid        not null,
    item          uuid        not null,
    revision      int         not null,
    capture       bytea       not null,
    capture_entry uuid        not null,
    passages      text[]      not null,
    consent       uuid,
    kept_at       timestamptz not null,
    primary key (organisation, reply),
    foreign key (organisation, reply) references publishing.replies
);
call public.guard('publishing.quotations');
-- What is undone and sent again is kept anew.
grant select, insert, update on publishing.quotations to ${application};

-- That who wrote a comment lets the library name them where it quotes it: who noted it, when, and how it was given.
create table publishing.consents (
    organisation uuid        not null,
    id           uuid        not null,
    item         uuid        not null,
    how          text        not null,
    given_on     date        not null,
    noted_by     uuid        not null,
    noted_at     timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (organisation, id)
);
create unique index consents_held on publishing.consents (organisation, item) where withdrawn_at is null;
call public.guard('publishing.consents');
grant select, insert, update on publishing.consents to ${application};

-- By this a comment is found again whose words somebody pastes; how lines break, and capitals, play no part.
alter table inbox.revisions add column words_hash text not null
    generated always as (md5(lower(btrim(regexp_replace(text, '\s+', ' ', 'g'))))) stored;
create index revisions_words on inbox.revisions (organisation, words_hash);
