-- The version of the policy that somebody is working on, before it is proposed: one for the organisation, so that nothing is lost between
-- two sittings and two people see the same. The revision grows with each change, and a change names the one that it began from.
create table policy.drafts (
    organisation uuid        not null primary key,
    base         uuid        not null,
    yaml         text        not null,
    revision     int         not null,
    changed_by   uuid        not null,
    changed_at   timestamptz not null
);
call public.guard('policy.drafts');
grant select, insert, update, delete on policy.drafts to ${application};

-- Until when a proposed version runs beside the one in force before a second person brings it into force; null for at once.
alter table policy.proposals add column beside_until timestamptz;
