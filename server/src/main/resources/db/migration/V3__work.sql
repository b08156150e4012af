create table mail.messages (
    organisation uuid        not null,
    id           uuid        not null,
    recipient    text        not null,
    subject      text        not null,
    body         text        not null,
    created_at   timestamptz not null,
    state        text        not null,
    attempts     int         not null default 0,
    problem      text,
    sent_at      timestamptz,
    primary key (organisation, id)
);
create table mail.servers (
    organisation uuid  not null primary key,
    host         text  not null,
    port         int   not null,
    security     text  not null,
    username     text  not null,
    secret       bytea,
    sender       text  not null
);
call public.guard('mail.messages');
call public.guard('mail.servers');
grant select, insert, update on mail.messages to ${application};
grant select, insert, update, delete on mail.servers to ${application};

create table policy.versions (
    organisation uuid        not null,
    id           uuid        not null,
    document     text        not null,
    title        text        not null,
    yaml         text        not null,
    sha256       bytea       not null,
    in_force_at  timestamptz not null,
    primary key (organisation, id)
);
call public.guard('policy.versions');
grant select, insert on policy.versions to ${application};

create table cases.numbers (
    organisation uuid not null,
    year         int  not null,
    latest       int  not null,
    primary key (organisation, year)
);
create table cases.docket (
    organisation uuid             not null,
    id           uuid             not null,
    number       text             not null,
    kind         text             not null,
    subject      uuid             not null,
    state        text             not null,
    priority     double precision not null,
    opened_at    timestamptz      not null,
    changed_at   timestamptz      not null,
    version      int              not null,
    primary key (organisation, id),
    unique (organisation, number),
    unique (organisation, kind, subject)
);
create index docket_queue on cases.docket (organisation, state, priority desc, opened_at, id);
call public.guard('cases.numbers');
call public.guard('cases.docket');
grant select, insert, update on cases.numbers, cases.docket to ${application};

create table channels.register (
    organisation uuid        not null,
    id           uuid        not null,
    kind         text        not null,
    name         text        not null,
    address      text        not null,
    capacity     text        not null,
    registered_at timestamptz not null,
    primary key (organisation, id),
    unique (organisation, address)
);
-- The secret is sealed with a key that the database never holds.
create table channels.credentials (
    organisation uuid        not null,
    channel      uuid        not null,
    username     text        not null,
    secret       bytea       not null,
    changed_at   timestamptz not null,
    primary key (organisation, channel),
    foreign key (organisation, channel) references channels.register
);
create table channels.health (
    organisation uuid not null,
    channel      uuid not null,
    looked_at    timestamptz,
    full_look_at timestamptz,
    failure      text,
    failed_at    timestamptz,
    next_try_at  timestamptz,
    failures     int  not null default 0,
    primary key (organisation, channel),
    foreign key (organisation, channel) references channels.register
);
call public.guard('channels.register');
call public.guard('channels.credentials');
call public.guard('channels.health');
grant select, insert, update on channels.register, channels.credentials, channels.health to ${application};

-- What was received, byte for byte; never changed.
create table inbox.captures (
    organisation uuid        not null,
    id           uuid        not null,
    channel      uuid        not null,
    url          text        not null,
    received_at  timestamptz not null,
    sha256       bytea       not null,
    bytes        bytea       not null,
    primary key (organisation, id)
);
create index captures_hash on inbox.captures (organisation, sha256);
create table inbox.posts (
    organisation uuid not null,
    id           uuid not null,
    channel      uuid not null,
    external_id  text not null,
    title        text not null,
    text         text not null,
    url          text not null,
    written_at   timestamptz not null,
    capture      uuid not null,
    primary key (organisation, id),
    unique (organisation, channel, external_id)
);
create table inbox.items (
    organisation  uuid        not null,
    id            uuid        not null,
    channel       uuid        not null,
    post          uuid        not null,
    external_id   text        not null,
    external_order bigint     not null,
    parent        text,
    author        text        not null,
    author_handle text        not null,
    url           text        not null,
    written_at    timestamptz not null,
    first_seen_at timestamptz not null,
    status        text        not null,
    status_at     timestamptz not null,
    expected      text,
    arrived_as    text        not null,
    revision      int         not null,
    outside       text,
    sealed        boolean     not null default false,
    primary key (organisation, id),
    unique (organisation, channel, external_id)
);
create index items_order on inbox.items (organisation, channel, external_order desc);
create index items_post on inbox.items (organisation, post, written_at, id);
create table inbox.revisions (
    organisation  uuid        not null,
    item          uuid        not null,
    revision      int         not null,
    text          text        not null,
    substitutions text        not null,
    capture       uuid        not null,
    seen_at       timestamptz not null,
    primary key (organisation, item, revision),
    foreign key (organisation, item) references inbox.items,
    foreign key (organisation, capture) references inbox.captures
);
create table inbox.noticed (
    organisation uuid             not null,
    item         uuid             not null,
    revision     int              not null,
    place        int              not null,
    label        text             not null,
    facet        text,
    clause       text,
    score        double precision not null,
    span_start   int,
    span_end     int,
    why          text             not null,
    detector     text             not null,
    primary key (organisation, item, revision, place),
    foreign key (organisation, item, revision) references inbox.revisions
);
call public.guard('inbox.captures');
call public.guard('inbox.posts');
call public.guard('inbox.items');
call public.guard('inbox.revisions');
call public.guard('inbox.noticed');
grant select, insert on inbox.captures, inbox.revisions, inbox.noticed to ${application};
grant select, insert, update on inbox.posts, inbox.items to ${application};

create table moderation.decisions (
    organisation   uuid        not null,
    id             uuid        not null,
    case_id        uuid        not null,
    item           uuid        not null,
    revision       int         not null,
    act            text        not null,
    clause         text,
    label          text,
    policy_version uuid        not null,
    ground_start   int,
    ground_end     int,
    ground         text        not null,
    reason         text        not null,
    attested       text,
    decided_by     uuid        not null,
    decided_at     timestamptz not null,
    state          text        not null,
    entry          uuid        not null,
    primary key (organisation, id)
);
create index decisions_item on moderation.decisions (organisation, item, decided_at);
create table moderation.enforcements (
    organisation uuid        not null,
    id           uuid        not null,
    decision     uuid        not null,
    item         uuid        not null,
    entry        uuid        not null,
    wanted       text        not null,
    state        text        not null,
    due_at       timestamptz not null,
    attempts     int         not null default 0,
    problem      text,
    next_try_at  timestamptz,
    finished_at  timestamptz,
    primary key (organisation, id),
    unique (organisation, decision),
    foreign key (organisation, decision) references moderation.decisions
);
create table moderation.second_looks (
    organisation uuid        not null,
    id           uuid        not null,
    decision     uuid        not null,
    purpose      text        not null,
    token_hash   bytea       not null,
    person       uuid        not null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    answer       text,
    reason       text,
    answered_at  timestamptz,
    primary key (organisation, id),
    unique (organisation, token_hash),
    foreign key (organisation, decision) references moderation.decisions
);
call public.guard('moderation.decisions');
call public.guard('moderation.enforcements');
call public.guard('moderation.second_looks');
grant select, insert on moderation.decisions to ${application};
grant update (state) on moderation.decisions to ${application};
grant select, insert, update on moderation.enforcements, moderation.second_looks to ${application};
