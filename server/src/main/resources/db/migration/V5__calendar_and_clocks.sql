-- Dates on which other hours hold than in the week, as a person confirmed them; without hours the library is closed that day.
create table people.special_days (
    organisation uuid        not null references people.organisations (id),
    date         date        not null,
    name         text        not null,
    confirmed_by uuid        not null,
    confirmed_at timestamptz not null,
    primary key (organisation, date)
);
create table people.special_hours (
    organisation uuid not null,
    date         date not null,
    opens        time not null,
    closes       time not null check (closes > opens),
    primary key (organisation, date, opens),
    foreign key (organisation, date) references people.special_days on delete cascade
);
-- Holidays that were proposed and are not kept, so that they are not proposed again.
create table people.not_kept (
    organisation uuid not null references people.organisations (id),
    date         date not null,
    name         text not null,
    primary key (organisation, date, name)
);
-- Grows with each change of hours or days, and stands with each deadline that was reckoned.
create table people.calendars (
    organisation uuid primary key references people.organisations (id),
    version      int not null
);
call public.guard('people.special_days');
call public.guard('people.special_hours');
call public.guard('people.not_kept');
call public.guard('people.calendars');
grant select, insert, update, delete on people.special_days, people.special_hours, people.not_kept to ${application};
grant select, insert, update on people.calendars to ${application};

-- A deadline of a case. Terms and calendar are kept, so that it can say why it ends when it does, and be reckoned anew.
create table cases.clocks (
    organisation uuid        not null,
    "case"       uuid        not null,
    clause       text        not null,
    started_at   timestamptz not null,
    term         text        not null,
    due_at       timestamptz not null,
    aim          text,
    aim_at       timestamptz,
    escalate     text        not null,
    calendar     int         not null,
    skipped      text        not null,
    warned_at    timestamptz,
    missed_at    timestamptz,
    stopped_at   timestamptz,
    primary key (organisation, "case"),
    foreign key (organisation, "case") references cases.docket
);
create index clocks_running on cases.clocks (organisation, due_at) where stopped_at is null;
create index clocks_stopped on cases.clocks (organisation, stopped_at) where stopped_at is not null;
call public.guard('cases.clocks');
grant select, insert, update on cases.clocks to ${application};

-- The queue shows one kind of case at a time.
drop index cases.docket_queue;
create index docket_queue on cases.docket (organisation, kind, state, priority desc, opened_at, id);

-- What the library says in answer to a comment: one draft, or one answer under way, for each case.
create schema publishing;
grant usage on schema publishing to ${application};
create table publishing.replies (
    organisation uuid        not null,
    id           uuid        not null,
    "case"       uuid        not null,
    item         uuid        not null,
    state        text        not null,
    text         text        not null,
    signature    text        not null,
    author       uuid        not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    version      int         not null,
    entry        uuid,
    due_at       timestamptz,
    attempts     int         not null default 0,
    problem      text,
    next_try_at  timestamptz,
    external_id  text,
    url          text,
    ended_at     timestamptz,
    primary key (organisation, id)
);
create unique index replies_open on publishing.replies (organisation, "case") where state in ('DRAFT', 'PENDING', 'RUNNING');
create index replies_case on publishing.replies (organisation, "case", created_at);
create index replies_item on publishing.replies (organisation, item);
create table publishing.prepared (
    organisation uuid        not null,
    id           uuid        not null,
    name         text        not null,
    text         text        not null,
    changed_by   uuid        not null,
    changed_at   timestamptz not null,
    primary key (organisation, id),
    unique (organisation, name)
);
call public.guard('publishing.replies');
call public.guard('publishing.prepared');
grant select, insert, update on publishing.replies to ${application};
grant select, insert, update, delete on publishing.prepared to ${application};
