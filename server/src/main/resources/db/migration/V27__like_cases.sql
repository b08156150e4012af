-- What was decided under a clause lately, and in what something was noticed for it: the nearest past cases.
create index decisions_clause on moderation.decisions (organisation, clause, decided_at desc) where clause is not null;
create index decisions_latest on moderation.decisions (organisation, decided_at desc);
create index noticed_clause on inbox.noticed (organisation, clause, item desc) where clause is not null;

-- What is voted on here, and who stands for an office: from when until when taking a side is noticed by these names.
create table policy.votes (
    organisation uuid        not null,
    id           uuid        not null,
    kind         text        not null,
    name         text        not null,
    begins_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at >= begins_at),
    added_by     uuid        not null,
    added_at     timestamptz not null,
    ended_at     timestamptz,
    primary key (organisation, id)
);
call public.guard('policy.votes');
grant select, insert, update on policy.votes to ${application};
