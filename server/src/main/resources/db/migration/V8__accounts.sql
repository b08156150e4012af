-- One-use links for who has lost access. "unseen" ones go by e-mail only; the others may be handed over by who manages people.
create table people.renewals (
    organisation uuid        not null references people.organisations (id),
    token_hash   bytea       not null,
    identity     uuid        not null references people.identities (id),
    unseen       boolean     not null,
    given_by     uuid,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    primary key (organisation, token_hash)
);
-- Somebody may do for a time what another role may. "ended_at" is set where that was ended before "until".
create table people.delegations (
    organisation uuid        not null references people.organisations (id),
    id           uuid        not null,
    identity     uuid        not null references people.identities (id),
    role         text        not null,
    title        text        not null,
    given_by     uuid        not null references people.identities (id),
    begins_at    timestamptz not null,
    ends_at      timestamptz not null,
    reason       text        not null,
    given_at     timestamptz not null,
    ended_at     timestamptz,
    primary key (organisation, id)
);
create index delegations_by_end on people.delegations (organisation, ends_at);
call public.guard('people.renewals');
call public.guard('people.delegations');
grant select, insert, update on people.renewals, people.delegations to ${application};

-- The second step of sign-in: a sealed secret, since when it is asked for, the step whose code was used last, hashes of recovery codes.
alter table people.identities add column code_secret bytea;
alter table people.identities add column code_since timestamptz;
alter table people.identities add column code_step bigint;
alter table people.identities add column recovery bytea[];
-- Whether the second step is asked of everybody who may decide.
alter table people.organisations add column second_step boolean not null default false;

-- A message whose links nobody but its reader may see, not even who manages people.
alter table mail.messages add column unseen boolean not null default false;
