-- Whose role may stand for their name in public, from when until when, and what was said for it.
create table publishing.public_names (
    organisation uuid        not null,
    id           uuid        not null,
    person       uuid        not null,
    reason       text        not null,
    let_by       uuid        not null,
    since        timestamptz not null,
    ended_at     timestamptz,
    primary key (organisation, id)
);
create unique index public_names_now on publishing.public_names (organisation, person) where ended_at is null;
call public.guard('publishing.public_names');
grant select, insert, update on publishing.public_names to ${application};
