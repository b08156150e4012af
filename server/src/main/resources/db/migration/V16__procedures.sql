-- A step of a procedure has a clock of its own; 0 is that of a case without steps.
alter table cases.clocks add column step int not null default 0;
alter table cases.clocks drop constraint clocks_pkey;
alter table cases.clocks add primary key (organisation, "case", step);

-- What a clause of the policy wants done once something has happened: a case, its steps, who takes them and what proved each.
create schema procedures;
grant usage on schema procedures to ${application};
create table procedures.matters (
    organisation uuid        not null,
    "case"       uuid        not null,
    number       text        not null,
    kind         text        not null,
    clause       text        not null,
    trigger      text        not null,
    version      uuid        not null,
    about        uuid,
    words        text        not null,
    opened_by    uuid,
    opened_at    timestamptz not null,
    ended_at     timestamptz,
    primary key (organisation, "case"),
    unique (organisation, number)
);
create index matters_open on procedures.matters (organisation, opened_at) where ended_at is null;
create index matters_about on procedures.matters (organisation, about, trigger) where about is not null;
create table procedures.steps (
    organisation uuid not null,
    id           uuid not null,
    "case"       uuid not null,
    number       int  not null,
    who          text not null,
    person       uuid,
    state        text not null,
    opened_at    timestamptz,
    not_before   timestamptz,
    ended_at     timestamptz,
    ended_by     uuid,
    shown_by     text,
    proof        text,
    primary key (organisation, id),
    unique (organisation, "case", number),
    foreign key (organisation, "case") references procedures.matters
);
call public.guard('procedures.matters');
call public.guard('procedures.steps');
grant select, insert, update on procedures.matters, procedures.steps to ${application};

-- Organisations that were founded before look at their dates from now on.
insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'dates', id || '/' || id, now(), false, 1 from people.organisations
on conflict do nothing;
