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
