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
