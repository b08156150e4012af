-- The owner runs migrations and nothing else; ${application} is the role that the program uses.
-- Every table carries its organisation and is guarded by row-level security, but for this closed list:
--   people.organisations, people.identities, people.sessions, people.sessions_attributes, jobs.scheduled_tasks
create schema people;
create schema jobs;
create schema log;
create schema mail;
create schema policy;
create schema cases;
create schema channels;
create schema inbox;
create schema moderation;

grant usage on schema people, jobs, log, mail, policy, cases, channels, inbox, moderation to ${application};

-- Keeps organisations apart: without lectern.organisation set for the transaction the cast fails, so that nothing is read by mistake.
create procedure public.guard(guarded regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy own_organisation on %s using (organisation = current_setting(''lectern.organisation'')::uuid) '
        'with check (organisation = current_setting(''lectern.organisation'')::uuid)', guarded);
end
$$;
revoke all on procedure public.guard(regclass) from public;

create table jobs.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on jobs.scheduled_tasks (execution_time);
create index on jobs.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on jobs.scheduled_tasks to ${application};
