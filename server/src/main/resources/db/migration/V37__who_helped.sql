-- Who helped to look into a concern, as witness or partner: what they write is protected as what a reporter writes is.
create table concerns.helpers (
    organisation uuid        not null,
    id           uuid        not null,
    concern      uuid        not null,
    name         text        not null,
    noted_by     uuid        not null,
    noted_at     timestamptz not null,
    struck_at    timestamptz,
    primary key (organisation, id),
    foreign key (organisation, concern) references concerns.raised
);
create index helpers_concern on concerns.helpers (organisation, concern, noted_at);
call public.guard('concerns.helpers');
grant select, insert, update on concerns.helpers to ${application};

-- Whoever is protected is looked for by when they reported.
create index reports_reported on concerns.reports (organisation, reported_at);
