-- What somebody decided about several comments at once, and what became of each; the decisions themselves are where all decisions are.
create table moderation.batches (
    organisation uuid        not null,
    id           uuid        not null,
    act          text        not null,
    clause       text,
    label        text,
    reason       text        not null,
    decided_by   uuid        not null,
    decided_at   timestamptz not null,
    primary key (organisation, id)
);
create table moderation.batch_parts (
    organisation uuid not null,
    batch        uuid not null,
    place        int  not null,
    case_id      uuid not null,
    version      int  not null,
    revision     int  not null,
    outcome      text not null,
    decision     uuid,
    why          text not null,
    primary key (organisation, batch, place),
    foreign key (organisation, batch) references moderation.batches
);
call public.guard('moderation.batches');
call public.guard('moderation.batch_parts');
grant select, insert on moderation.batches to ${application};
grant select, insert, update on moderation.batch_parts to ${application};
