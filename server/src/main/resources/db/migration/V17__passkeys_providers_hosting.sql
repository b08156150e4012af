-- Passkeys belong to a person, not to a library. They are guarded all the same, as rows of the installation's own organisation, so that
-- no transaction of a library sees a key; the closed list of unguarded tables stays as it is.
create table people.passkeys (
    organisation     uuid        not null,
    credential       bytea       not null,
    identity         uuid        not null references people.identities (id),
    name             text        not null,
    public_key       bytea       not null,
    signatures       bigint      not null,
    user_verified    boolean     not null,
    transports       text        not null,
    backup_eligible  boolean     not null,
    backed_up        boolean     not null,
    attestation      bytea,
    attestation_data bytea,
    created_at       timestamptz not null,
    used_at          timestamptz not null,
    primary key (organisation, credential)
);
create index passkeys_of_person on people.passkeys (organisation, identity);
call public.guard('people.passkeys');
grant select, insert, update, delete on people.passkeys to ${application};
-- What a device is told instead of who somebody is: random, and made with the first passkey.
alter table people.identities add column passkey_handle bytea unique;

-- An organisation's sign-in provider (OpenID Connect): the secret sealed, what the provider says of itself as it was when it was tested.
create table people.providers (
    organisation  uuid        not null references people.organisations (id),
    name          text        not null,
    issuer        text        not null,
    client        text        not null,
    secret        bytea       not null,
    step          text        not null,
    configuration text        not null,
    kept_at       timestamptz not null,
    primary key (organisation)
);
call public.guard('people.providers');
grant select, insert, update, delete on people.providers to ${application};

-- A regional system hosts libraries. Which system, and with which link the library began; a link is used once because it is unique here.
alter table people.organisations add column hosted_by uuid references people.organisations (id);
alter table people.organisations add column invitation bytea unique;
-- Persons of the system whom a library lets in to read, until a moment or until it ends that. The row is the library's own.
create table people.guests (
    organisation uuid        not null references people.organisations (id),
    id           uuid        not null,
    identity     uuid        not null references people.identities (id),
    comments     boolean     not null,
    record       boolean     not null,
    given_by     uuid        not null references people.identities (id),
    given_at     timestamptz not null,
    ends_at      timestamptz not null,
    ended_at     timestamptz,
    primary key (organisation, id)
);
call public.guard('people.guests');
grant select, insert, update on people.guests to ${application};

create schema hosting;
grant usage on schema hosting to ${application};
-- Links with which a system invites a library; of the token only its hash is kept.
create table hosting.invitations (
    organisation uuid        not null,
    id           uuid        not null,
    token_hash   bytea       not null,
    name         text        not null,
    email        text        not null,
    invited_by   uuid        not null,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null,
    withdrawn_at timestamptz,
    primary key (organisation, id),
    unique (organisation, token_hash)
);
-- What the system's own log has been told of its libraries, each once.
create table hosting.told (
    organisation uuid        not null,
    about        uuid        not null,
    what         text        not null,
    told_at      timestamptz not null,
    primary key (organisation, about, what)
);
call public.guard('hosting.invitations');
call public.guard('hosting.told');
grant select, insert, update on hosting.invitations to ${application};
grant select, insert on hosting.told to ${application};
