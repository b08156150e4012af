-- Pictures that stand in comments, kept by a person; the bytes are a capture. A flag says what one may be; it decides nothing.
create table moderation.pictures (
    organisation uuid        not null,
    id           uuid        not null,
    item         uuid        not null,
    capture      uuid        not null,
    kept_by      uuid        not null,
    kept_at      timestamptz not null,
    flagged_as   text,
    flagged_by   uuid,
    primary key (organisation, id),
    foreign key (organisation, capture) references inbox.captures,
    check ((flagged_as is null) = (flagged_by is null))
);
create index pictures_item on moderation.pictures (organisation, item);
call public.guard('moderation.pictures');
grant select, insert, update on moderation.pictures to ${application};
