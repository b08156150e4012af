-- Channels that no program reads: who looked last, what was brought and waits for confirmation, how the platform's own filters stand.
create schema hand;
grant usage on schema hand to ${application};

alter table channels.health add column looked_by uuid;

-- When a person last saw a comment there, and when they last read its thread without meeting it.
alter table inbox.items add column met_at timestamptz;
alter table inbox.items add column missed_at timestamptz;

-- A person was asked to carry it out, and what they answered.
alter table moderation.enforcements add column handed_at timestamptz;
alter table moderation.enforcements add column answered_by uuid;
alter table moderation.enforcements add column proof_link text;
alter table moderation.enforcements add column proof_picture uuid;
create index enforcements_handed on moderation.enforcements (organisation, handed_at) where handed_at is not null and state = 'RUNNING';

create table hand.drafts (
    organisation uuid        not null,
    id           uuid        not null,
    channel      uuid        not null,
    person       uuid        not null,
    made_at      timestamptz not null,
    thread       text        not null,
    primary key (organisation, id)
);
create table hand.filters (
    organisation uuid        not null,
    id           uuid        not null,
    channel      uuid        not null,
    filter       text        not null,
    setting      text        not null,
    note         text        not null,
    noted_by     uuid        not null,
    noted_at     timestamptz not null,
    primary key (organisation, id)
);
create index filters_channel on hand.filters (organisation, channel, noted_at desc);
call public.guard('hand.drafts');
call public.guard('hand.filters');
grant select, insert, update, delete on hand.drafts to ${application};
grant select, insert on hand.filters to ${application};
