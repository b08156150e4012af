-- Links with which second persons who do not sign in read a proposed version and say what they think; of a token only its hash is kept.
create table policy.proposal_links (
    organisation uuid  not null,
    proposal     uuid  not null,
    person       uuid  not null,
    token_hash   bytea not null,
    primary key (organisation, proposal, person),
    unique (organisation, token_hash),
    foreign key (organisation, proposal) references policy.proposals
);
call public.guard('policy.proposal_links');
grant select, insert on policy.proposal_links to ${application};
